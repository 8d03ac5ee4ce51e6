/** Whether an element is wider inside than outside: what scrolls must be reachable by keyboard, what does not must not. */
import { type RefObject, useEffect, useRef, useState } from "react";

export function useOverflow<Element extends HTMLElement>(): [RefObject<Element | null>, boolean] {
  const place = useRef<Element>(null);
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setWider(element.scrollWidth > element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, isWider];
}
