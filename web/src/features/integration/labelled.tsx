/** A control with its label above, joined by an id. */
import { type ReactNode, useId } from "react";
import styles from "./import.module.css";

export function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
