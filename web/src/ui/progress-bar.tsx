/** Progress with its figure; a black tick marks where the plan wants it to be. */
import styles from "./progress-bar.module.css";

interface ProgressBarProps {
  /** 0–100. */
  percent: number;
  /** 0–100; left out when there is no plan. */
  planned?: number | undefined;
  isLate?: boolean;
  label: string;
}

export function ProgressBar({ percent, planned, isLate = false, label }: ProgressBarProps) {
  const value = Math.min(100, Math.max(0, percent));
  return (
    <span className={styles.row}>
      <span
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span className={`${styles.fill} ${isLate ? styles.late : ""}`} style={{ width: `${value}%` }} />
        {planned !== undefined && <span className={styles.plan} style={{ left: `${planned}%` }} />}
      </span>
      <span className={styles.figure}>{value}%</span>
    </span>
  );
}
