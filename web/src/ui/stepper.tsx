/**
 * A figure that is changed by two large buttons, in steps, without a keyboard. To assistive technology it
 * is one slider with its usual keys.
 */
import { type KeyboardEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import styles from "./stepper.module.css";

interface StepperProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** How the figure is written: "45%". */
  format: (value: number) => string;
  hint?: string | undefined;
  error?: string | undefined;
  onChange: (value: number) => void;
}

/** The next figure on the grid of steps; one that lies between two goes to its neighbour. */
export function stepped(value: number, step: number, direction: 1 | -1): number {
  return direction === 1 ? Math.floor(value / step + 1) * step : Math.ceil(value / step - 1) * step;
}

export function Stepper({ label, value, min, max, step, format, hint, error, onChange }: StepperProps) {
  const { t } = useTranslation();
  const id = useId();
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowUp: value + 1,
      ArrowRight: value + 1,
      ArrowDown: value - 1,
      ArrowLeft: value - 1,
      PageUp: value + step,
      PageDown: value - step,
      Home: min,
      End: max,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  return (
    <div className={styles.field}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.button}
          aria-label={t("common:stepper.less", { label })}
          disabled={value <= min}
          onClick={() => set(stepped(value, step, -1))}
        >
          <Sign d="M5 12h14" />
        </button>
        <span
          className={styles.value}
          role="slider"
          tabIndex={0}
          aria-labelledby={id}
          aria-describedby={error || hint ? `${id}-note` : undefined}
          aria-valuenow={value}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuetext={format(value)}
          onKeyDown={onKeyDown}
        >
          {format(value)}
        </span>
        <button
          type="button"
          className={styles.button}
          aria-label={t("common:stepper.more", { label })}
          disabled={value >= max}
          onClick={() => set(stepped(value, step, 1))}
        >
          <Sign d="M5 12h14M12 5v14" />
        </button>
      </div>
      {(error || hint) && (
        <p id={`${id}-note`} className={error ? styles.error : styles.hint}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

function Sign({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
