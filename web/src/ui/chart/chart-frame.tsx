/**
 * The frame of every chart: its title, and the same figures as a table, one press away. The table
 * is also what a narrow screen begins with where the picture would be too small to read.
 */
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./chart.module.css";

interface ChartFrameProps {
  title: string;
  /** The unit of the figures, and what else must be known to read them. */
  note?: string | undefined;
  picture: ReactNode;
  table: ReactNode;
  /** Whether the table is shown first. */
  isTableFirst?: boolean;
}

export function ChartFrame({ title, note, picture, table, isTableFirst = false }: ChartFrameProps) {
  const { t } = useTranslation();
  const id = useId();
  const [chosen, choose] = useState<boolean | null>(null);
  const isTable = chosen ?? isTableFirst;
  return (
    <figure className={styles.frame} aria-labelledby={id}>
      <figcaption className={styles.head}>
        <span>
          <span id={id} className={styles.title}>
            {title}
          </span>
          {note && <span className={styles.note}> {note}</span>}
        </span>
        <button
          type="button"
          className={`${styles.toggle} no-print`}
          aria-pressed={isTable}
          onClick={() => choose(!isTable)}
        >
          {t("desk:chart.table")}
        </button>
      </figcaption>
      {isTable ? table : picture}
    </figure>
  );
}
