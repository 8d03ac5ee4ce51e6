/** The router made from the route table: one layout per area, pages and their texts loaded on demand. */
import { createBrowserRouter, type RouteObject } from "react-router";
import { loadTexts } from "@/i18n";
import { ErrorBoundary } from "./error-boundary";
import { NotFound } from "./not-found";
import { RequireSession } from "./require-session";
import { type Area, PAGES, type PageRoute } from "./routes";

function pageObject(page: PageRoute): RouteObject {
  return {
    path: page.path,
    errorElement: <ErrorBoundary />,
    lazy: async () => {
      const [{ Component }] = await Promise.all([page.load(), loadTexts(page.texts)]);
      if (page.isPublic) return { Component };
      return {
        element: (
          <RequireSession page={page}>
            <Component />
          </RequireSession>
        ),
      };
    },
  };
}

/** The first paint waits for code only: a flash of "loading" would be longer than the wait. */
function Nothing() {
  return null;
}

const LAYOUTS = {
  portal: () => import("./portal-layout"),
  field: () => import("./field-layout"),
  desk: () => import("./desk-layout"),
};

function areaObject(area: Area): RouteObject {
  return {
    lazy: LAYOUTS[area],
    errorElement: <ErrorBoundary />,
    HydrateFallback: Nothing,
    children: PAGES.filter((page) => page.area === area).map(pageObject),
  };
}

export function createRouter() {
  return createBrowserRouter([
    areaObject("portal"),
    areaObject("field"),
    areaObject("desk"),
    { path: "*", element: <NotFound /> },
  ]);
}
