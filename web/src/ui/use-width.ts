/** The width of an element in pixels, kept up to date: drawings are laid out for the room they have. */
import { type RefObject, useEffect, useRef, useState } from "react";

export function useWidth<Element extends HTMLElement>(first: number): [RefObject<Element | null>, number] {
  const place = useRef<Element>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || first);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [first]);
  return [place, width];
}
