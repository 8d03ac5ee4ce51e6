/** From which day to which day a list is asked for, as two fields of a filter bar. */
import { DateField } from "./date-field";
import styles from "./list-page.module.css";

interface PeriodFieldsProps {
  /** Names of the two fields. */
  from: string;
  to: string;
  value: { from: string | null; to: string | null };
  onChange: (change: { from: string | null } | { to: string | null }) => void;
}

export function PeriodFields({ from, to, value, onChange }: PeriodFieldsProps) {
  return (
    <>
      <div className={styles.pick}>
        <DateField
          aria-label={from}
          placeholder={from}
          value={value.from}
          onChange={(day) => onChange({ from: day })}
        />
      </div>
      <div className={styles.pick}>
        <DateField
          aria-label={to}
          placeholder={to}
          value={value.to}
          onChange={(day) => onChange({ to: day })}
        />
      </div>
    </>
  );
}
