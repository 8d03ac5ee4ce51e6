/** Figures of an import, side by side. */
import { useTranslation } from "react-i18next";
import styles from "./import.module.css";

export type CountName =
  | "rows"
  | "to_create"
  | "to_update"
  | "created"
  | "updated"
  | "unchanged"
  | "superseded"
  | "refused"
  | "warnings"
  | "withdrawn"
  | "restored"
  | "skipped";

export function CountCards({ items }: { items: readonly (readonly [CountName, number])[] }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.counts}>
      {items.map(([name, value]) => (
        <div key={name} data-tone={name === "refused" && value > 0 ? "bad" : undefined}>
          <dt>{t(`imports:count.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
