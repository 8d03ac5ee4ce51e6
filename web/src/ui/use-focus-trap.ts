/**
 * Keeps the focus inside an open layer: it goes in when the layer opens, Tab runs round in it, and
 * it returns to where it was when the layer closes.
 */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

const FOCUSABLE = "a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex='0']";

interface FocusTrap<Box extends HTMLElement> {
  box: RefObject<Box | null>;
  /** To be called with every key pressed inside. */
  keepInside: (event: KeyboardEvent) => void;
}

/** `first` picks what gets the focus at opening. */
export function useFocusTrap<Box extends HTMLElement>(first: string): FocusTrap<Box> {
  const box = useRef<Box>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>(first)?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [first]);

  const keepInside = (event: KeyboardEvent) => {
    if (event.key !== "Tab") return;
    const stops = [...(box.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
    const [start, end] = [stops[0], stops[stops.length - 1]];
    if (event.shiftKey && document.activeElement === start) {
      event.preventDefault();
      end?.focus();
    } else if (!event.shiftKey && document.activeElement === end) {
      event.preventDefault();
      start?.focus();
    }
  };
  return { box, keepInside };
}
