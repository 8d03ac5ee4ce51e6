/**
 * Units compared: a bar for each with the plan as a tick, the figure beside it. A list of links,
 * so that the picture and its table are one thing; red only where it is behind plan.
 */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "./bar-list.module.css";

export interface Bar {
  id: string;
  name: string;
  /** 0–100. */
  percent: number;
  /** 0–100; null without a plan. */
  planned: number | null;
  /** The figure in words: "71.4%". */
  figure: string;
  isBehind: boolean;
  to?: string | undefined;
}

export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.id} className={styles.row}>
          <span className={styles.name}>{bar.to ? <Link to={bar.to}>{bar.name}</Link> : bar.name}</span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={styles.fill}
              data-behind={bar.isBehind}
              style={{ width: `${within(bar.percent)}%` }}
            />
            {bar.planned !== null && (
              <span className={styles.plan} style={{ left: `${within(bar.planned)}%` }} />
            )}
          </span>
          <Figure bar={bar} />
        </li>
      ))}
    </ul>
  );
}

function Figure({ bar }: { bar: Bar }) {
  const { t } = useTranslation();
  return (
    <span className={styles.figure}>
      {bar.figure}
      {bar.planned !== null && (
        <span className="visually-hidden">
          {t(bar.isBehind ? "common:bar.behind" : "common:bar.plan", { plan: Math.round(bar.planned) })}
        </span>
      )}
    </span>
  );
}

function within(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
