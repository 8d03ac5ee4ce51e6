/** One of a few choices, side by side, each a full target for the thumb: radio buttons underneath. */
import { useId } from "react";
import styles from "./segmented.module.css";

interface SegmentedProps<Value extends string> {
  label: string;
  options: readonly { value: Value; title: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.face}>{option.title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
