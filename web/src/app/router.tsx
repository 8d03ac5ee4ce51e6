/**
 * The router made from the route table: one layout per area, pages and their texts loaded on demand. The desk's
 * part of the table comes with the first address of the desk, that of pages which need the network with the first
 * address of the field that is not known yet.
 */
import { createBrowserRouter, matchPath, type PatchRoutesOnNavigationFunction } from "react-router";
import { areaObject, Nothing, pageObjects } from "./area-object";
import { ErrorBoundary } from "./error-boundary";
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

/** Adds the further parts of the table, each once. */
function patcher(): PatchRoutesOnNavigationFunction {
  const known = new Set<string>();
  return async ({ path, patch }) => {
    if (DESK.test(path) && !known.has("desk")) {
      const { PAGES, firstPage } = await import("./routes");
      if (known.has("desk")) return;
      known.add("desk");
      patch(null, [areaObject("desk", PAGES, firstPage)]);
    }
    // A page of the field with parameters is asked for as well, and known without a network.
    const isKnown = LIGHT_PAGES.some((page) => matchPath(page.path, path));
    if (FIELD.test(path) && !isKnown && !known.has("field")) {
      const { NETWORK_PAGES } = await import("./network-routes");
      if (known.has("field")) return;
      known.add("field");
      patch("field", pageObjects("field", NETWORK_PAGES));
    }
  };
}
