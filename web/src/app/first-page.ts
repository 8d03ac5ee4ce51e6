/**
 * Begins to fetch what the first address needs while the app itself is still on its way: on a slow network
 * every step that waits for the one before costs a fifth of a second. Who asks later gets the same files; whether
 * one can be had at all is found out, and told, there.
 */
import { giveHeadStart } from "@/i18n/files";
import { LAYOUTS } from "./layouts";
import { LIGHT_PAGES } from "./light-routes";
import type { PageRoute } from "./routes";

export function fetchFirstPage(path: string): void {
  for (const begun of parts(path)) begun.catch(() => undefined);
}

function parts(path: string): Promise<unknown>[] {
  const page = lightPageAt(path);
  giveHeadStart(["common", ...(page?.texts ?? [])]);
  if (page) return [LAYOUTS[page.area](), page.load()];
  if (path.startsWith("/desk")) return [LAYOUTS.desk(), import("./routes")];
  return path.startsWith("/m/") ? [LAYOUTS.field(), import("./network-routes")] : [];
}

/** The page of portal or field at an address, where it is known without a network. */
export function lightPageAt(path: string): PageRoute | undefined {
  return LIGHT_PAGES.find((page) => isAt(page.path, path));
}

/** Whether a path of the table (`/m/reports/:id`) is this one. The router's own way of finding out would be a library. */
export function isAt(pattern: string, path: string): boolean {
  const [wanted, parts] = [pattern.split("/"), path.split("/")];
  return (
    wanted.length === parts.length && wanted.every((part, at) => part.startsWith(":") || part === parts[at])
  );
}
