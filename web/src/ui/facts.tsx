/** Names and values, as a description list. */
import type { ReactNode } from "react";
import styles from "./facts.module.css";

interface FactsProps {
  items: readonly (readonly [name: string, value: ReactNode])[];
  /** Two columns where there is room. */
  isWide?: boolean;
}

export function Facts({ items, isWide = false }: FactsProps) {
  return (
    <dl className={`${styles.facts} ${isWide ? styles.wide : ""}`}>
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
