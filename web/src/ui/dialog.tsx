/**
 * A modal dialog of the light kit (the native one is too new for our browsers): the focus stays
 * inside, Escape closes it where closing is allowed, and the focus returns afterwards.
 */
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { createPortal } from "react-dom";
import styles from "./dialog.module.css";
import { useFocusTrap } from "./use-focus-trap";

interface DialogProps {
  title: string;
  /** Left out when the dialog must be answered. */
  onClose?: () => void;
  children: ReactNode;
}

const FIRST = "input:not([readonly]), textarea, button, a[href]";

export function Dialog({ title, onClose, children }: DialogProps) {
  const id = useId();
  const { box, keepInside } = useFocusTrap<HTMLDivElement>(FIRST);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose?.();
    keepInside(event);
  };
  return createPortal(
    <div className={styles.shade}>
      <div
        ref={box}
        className={styles.box}
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        onKeyDown={onKeyDown}
      >
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </div>,
    document.body,
  );
}
