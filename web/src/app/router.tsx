/**
 * The router made from the route table: one layout per area, pages and their texts loaded on demand. The desk's
 * part of the table comes with the first address of the desk, that of pages which need the network with the first
 * address of the field that is not known yet.
 */
import { createBrowserRouter, matchPath, type PatchRoutesOnNavigationFunction } from "react-router";
import { areaObject, Nothing, pageObjects } from "./area-object";
import { ErrorBoundary, MissingPage } from "./error-boundary";
import { LIGHT_PAGES } from "./light-routes";
import { NotFound } from "./not-found";

const DESK = /^\/desk(\/|$)/;
const FIELD = /^\/m\//;

export function createRouter() {
  return createBrowserRouter(
    [
      areaObject("portal", LIGHT_PAGES),
      areaObject("field", LIGHT_PAGES),
      { path: "*", element: <NotFound />, errorElement: <ErrorBoundary />, HydrateFallback: Nothing },
    ],
    { patchRoutesOnNavigation: patcher() },
  );
}

/** Settles when the first page, or what stands in its place, can be shown. */
export function untilOpen(router: ReturnType<typeof createRouter>): Promise<void> {
  if (router.state.initialized) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}

/** Adds the further parts of the table, each once. A part that cannot be fetched now says so at its address. */
function patcher(): PatchRoutesOnNavigationFunction {
  const known = new Set<string>();
  return async ({ path, patch }) => {
    if (DESK.test(path) && !known.has("desk")) {
      const part = await import("./routes").catch(() => null);
      if (known.has("desk")) return;
      if (!part) return patch(null, [{ path, element: <MissingPage /> }]);
      known.add("desk");
      patch(null, [areaObject("desk", part.PAGES, part.firstPage)]);
    }
    // A page of the field with parameters is asked for as well, and known without a network.
    const isKnown = LIGHT_PAGES.some((page) => matchPath(page.path, path));
    if (FIELD.test(path) && !isKnown && !known.has("field")) {
      const part = await import("./network-routes").catch(() => null);
      if (known.has("field")) return;
      if (!part) return patch("field", [{ path, element: <MissingPage /> }]);
      known.add("field");
      patch("field", pageObjects("field", part.NETWORK_PAGES));
    }
  };
}
