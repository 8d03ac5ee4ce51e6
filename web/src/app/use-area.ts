/** Tells the style sheet which area is open; tokens depend on it. */
import { useLayoutEffect } from "react";
import type { Area } from "./routes";

export function useArea(area: Area): void {
  useLayoutEffect(() => {
    document.documentElement.dataset.area = area;
  }, [area]);
}
