/**
 * The router made from the route table: one layout per area, pages and their texts loaded on demand. The desk's
 * part of the table comes with the first address of the desk.
 */
import { createBrowserRouter } from "react-router";
import { areaObject, Nothing } from "./area-object";
import { ErrorBoundary } from "./error-boundary";
import { LIGHT_PAGES } from "./light-routes";
import { NotFound } from "./not-found";

const DESK = /^\/desk(\/|$)/;

export function createRouter() {
  let isDeskKnown = false;
  return createBrowserRouter(
    [
      areaObject("portal", LIGHT_PAGES),
      areaObject("field", LIGHT_PAGES),
      { path: "*", element: <NotFound />, errorElement: <ErrorBoundary />, HydrateFallback: Nothing },
    ],
    {
      async patchRoutesOnNavigation({ path, patch }) {
        if (isDeskKnown || !DESK.test(path)) return;
        const { PAGES, firstPage } = await import("./routes");
        isDeskKnown = true;
        patch(null, [areaObject("desk", PAGES, firstPage)]);
      },
    },
  );
}
