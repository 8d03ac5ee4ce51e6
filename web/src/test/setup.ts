/** What jsdom lacks, and a clean slate for every test. */
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { resetSession } from "@/api/session";
import { initI18n, loadTexts } from "@/i18n";
import "@/i18n/desk-texts";
import "@/i18n/network-texts";

/** Widths and heights are zero in jsdom: virtual lists need a viewport to fill. */
const VIEWPORT = { width: 1280, height: 800 };

Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => VIEWPORT.height },
  clientWidth: { configurable: true, get: () => VIEWPORT.width },
});
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// Pictures are never drawn in jsdom; an address is all a test can see of one.
URL.createObjectURL ??= () => "blob:picture";
URL.revokeObjectURL ??= () => undefined;
globalThis.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  }) as unknown as MediaQueryList;

// Two busy cores are slower than a desk: waiting costs nothing when the thing is there.
configure({ asyncUtilTimeout: 8000 });

beforeAll(async () => {
  await initI18n();
  await loadTexts([
    "admin",
    "alerts",
    "audit",
    "books",
    "briefs",
    "changes",
    "checks",
    "desk",
    "field",
    "finance",
    "home",
    "identity",
    "inspections",
    "notices",
    "plans",
    "portal",
    "projects",
    "reference",
    "reports",
    "risks",
    "rules",
  ]);
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  resetSession();
});
