/**
 * Tabs of the light kit: one row that scrolls sideways when it is too long (nothing hides behind a
 * "more" button), ← → Home End move, only the open panel exists.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./tabs.module.css";

interface TabsProps<Key extends string> {
  label: string;
  tabs: readonly { key: Key; title: string; count?: number | undefined }[];
  value: Key;
  onChange: (key: Key) => void;
  children: ReactNode;
}

export function Tabs<Key extends string>({ label, tabs, value, onChange, children }: TabsProps<Key>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>(`[data-key="${value}"]`);
    // The open tab must be in sight; only the row scrolls, never the page.
    if (open && row.current) row.current.scrollLeft = open.offsetLeft - row.current.clientWidth / 3;
  }, [value]);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex(({ key }) => key === value);
    const last = tabs.length - 1;
    const target = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last }[event.key];
    const next = target === undefined ? undefined : tabs[(target + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.key);
    row.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };

  return (
    <>
      <div
        ref={row}
        className={`${styles.row} no-print`}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        {tabs.map(({ key, title, count }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            data-key={key}
            className={styles.tab}
            aria-selected={key === value}
            aria-controls={`${id}-panel`}
            tabIndex={key === value ? 0 : -1}
            onClick={() => onChange(key)}
          >
            {title}
            {count ? <span className={styles.count}> {count}</span> : null}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${value}`} className={styles.panel}>
        {children}
      </div>
    </>
  );
}
