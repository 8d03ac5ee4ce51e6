/**
 * Fetches the other pages of the field while the network is there. A plain-http page has no service worker:
 * what it has not loaded by then is out of reach once it is offline.
 */
import { loadTexts } from "@/i18n";
import { LIGHT_PAGES } from "./light-routes";

const AFTER_MS = 4000;

export function preloadField(): () => void {
  const timer = setTimeout(async () => {
    for (const page of LIGHT_PAGES) {
      if (page.area !== "field") continue;
      await Promise.all([page.load(), loadTexts(page.texts)]).catch(() => undefined);
    }
  }, AFTER_MS);
  return () => clearTimeout(timer);
}
