/** The routes of one area: its layout around its pages. */
import type { RouteObject } from "react-router";
import { loadTexts } from "@/i18n";
import { ErrorBoundary } from "./error-boundary";
import { LAYOUTS } from "./layouts";
import { type FirstPage, RequireSession } from "./require-session";
import type { Area, Namespace, PageRoute } from "./routes";

/** The first paint waits for code only: a flash of "loading" would be longer than the wait. */
export function Nothing() {
  return null;
}

/** Texts that any page of an area may need: they come with its frame. */
const AREA_TEXTS: Record<Area, readonly Namespace[]> = { portal: [], field: [], desk: ["desk"] };

/** The pages of an area as routes; more of them may come to a layout that stands. */
export function pageObjects(area: Area, pages: readonly PageRoute[], firstPage?: FirstPage): RouteObject[] {
  return pages.filter((page) => page.area === area).map((page) => pageObject(page, firstPage));
}

export function areaObject(area: Area, pages: readonly PageRoute[], firstPage?: FirstPage): RouteObject {
  return {
    id: area,
    lazy: async () => {
      const [layout] = await Promise.all([LAYOUTS[area](), loadTexts(AREA_TEXTS[area])]);
      return layout;
    },
    errorElement: <ErrorBoundary />,
    HydrateFallback: Nothing,
    children: pageObjects(area, pages, firstPage),
  };
}

function pageObject(page: PageRoute, firstPage: FirstPage | undefined): RouteObject {
  return {
    path: page.path,
    errorElement: <ErrorBoundary />,
    lazy: async () => {
      const [{ Component }] = await Promise.all([page.load(), loadTexts(page.texts)]);
      if (page.isPublic) return { Component };
      return {
        element: (
          <RequireSession page={page} firstPage={firstPage}>
            <Component />
          </RequireSession>
        ),
      };
    },
  };
}
