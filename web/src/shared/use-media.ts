/** Whether a media query holds now; re-renders when that changes. */
import { useSyncExternalStore } from "react";

/** Below this width wide tables become cards. */
export const PHONE = "(max-width: 767px)";
/** A finger instead of a pointer: targets of 44 px. */
export const TOUCH = "(max-width: 767px), (pointer: coarse)";
/** Below this width the desk menu is a drawer. */
export const NARROW = "(max-width: 1023px)";
/** Below this width the desk menu shows icons only. */
export const MEDIUM = "(max-width: 1199px)";

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = globalThis.matchMedia(query);
      // Safari 14 knows only the old listener on media query lists in some versions.
      if (list.addEventListener) list.addEventListener("change", changed);
      return () => list.removeEventListener?.("change", changed);
    },
    () => globalThis.matchMedia(query).matches,
  );
}
