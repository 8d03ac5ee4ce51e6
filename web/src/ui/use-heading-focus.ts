/**
 * The heading takes the focus after a change of page, so that screen readers say where one is. The very
 * first page of a visit leaves the focus alone.
 */
import { type RefObject, useEffect, useRef } from "react";

let isFirstPage = true;

export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return heading;
}
