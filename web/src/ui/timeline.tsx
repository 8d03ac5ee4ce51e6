/** What happened, one entry below the other: when, who, what. The order is the caller's. */
import type { ReactNode } from "react";
import { formatInstant } from "@/shared/dates";
import styles from "./timeline.module.css";

export interface TimelineItem {
  id: string;
  at: string;
  who: string | null;
  what: ReactNode;
  /** Further words: a reason, numbers, links. */
  more?: ReactNode;
}

export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol className={styles.list} aria-label={label}>
      {items.map(({ id, at, who, what, more }) => (
        <li key={id} className={styles.entry}>
          <p className={styles.head}>
            <time dateTime={at}>{formatInstant(at)}</time>
            {who && <span>{who}</span>}
          </p>
          <div className={styles.what}>{what}</div>
          {more && <div className={styles.more}>{more}</div>}
        </li>
      ))}
    </ol>
  );
}
