/** A row of switches of which exactly one is on: states of a list, ways of looking at it. */
import styles from "./switches.module.css";

interface SwitchesProps<Key extends string> {
  label: string;
  options: readonly { key: Key; title: string; count?: number | undefined }[];
  value: Key;
  onChange: (key: Key) => void;
}

export function Switches<Key extends string>({ label, options, value, onChange }: SwitchesProps<Key>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would speak of a form; these switch a view
    <div className={`${styles.row} no-print`} role="group" aria-label={label}>
      {options.map(({ key, title, count }) => (
        <button
          key={key}
          type="button"
          className={styles.switch}
          aria-pressed={key === value}
          onClick={() => onChange(key)}
        >
          {title}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </button>
      ))}
    </div>
  );
}
