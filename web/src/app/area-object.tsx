/** The routes of one area: its layout around its pages. */
import type { RouteObject } from "react-router";
import { loadTexts } from "@/i18n";
import { ErrorBoundary } from "./error-boundary";
import { type FirstPage, RequireSession } from "./require-session";
import type { Area, PageRoute } from "./routes";

/** The first paint waits for code only: a flash of "loading" would be longer than the wait. */
export function Nothing() {
  return null;
}

/** Each area's frame; that of the desk brings the texts along that any of its pages may need. */
const LAYOUTS = {
  portal: () => import("./portal-layout"),
  field: () => import("./field-layout"),
  desk: async () => {
    const [layout] = await Promise.all([import("./desk-layout"), loadTexts(["desk"])]);
    return layout;
  },
};

/** The pages of an area as routes; more of them may come to a layout that stands. */
export function pageObjects(area: Area, pages: readonly PageRoute[], firstPage?: FirstPage): RouteObject[] {
  return pages.filter((page) => page.area === area).map((page) => pageObject(page, firstPage));
}

export function areaObject(area: Area, pages: readonly PageRoute[], firstPage?: FirstPage): RouteObject {
  return {
    id: area,
    lazy: LAYOUTS[area],
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
