/** How far something is used up, before and after one more amount, against the rungs of the ladder. */
import { useTranslation } from "react-i18next";
import { formatMoney, percentOf, toFen } from "@/shared/money";
import styles from "./funds-bar.module.css";
import { LADDER, shareOf } from "./funds-bar-model";

interface LadderBarProps {
  label: string;
  /** All in yuan. */
  planned: string;
  usedBefore: string;
  usedAfter: string;
}

/** The bar ends a little beyond the last rung, or where the amount does. */
const REACH = 110;

export function LadderBar({ label, planned, usedBefore, usedAfter }: LadderBarProps) {
  const { t } = useTranslation();
  const fen = (yuan: string) => toFen(yuan) ?? 0n;
  const [plan, before, after] = [fen(planned), fen(usedBefore), fen(usedAfter)];
  const percent = percentOf(usedAfter, planned);
  const scale = Math.max(REACH, percent ?? REACH);
  const place = (amount: bigint) => shareOf(amount, plan, scale);
  const [low, high] = before < after ? [before, after] : [after, before];
  const text = t("desk:ladder.words", {
    label,
    planned: formatMoney(planned, "yuan"),
    before: formatMoney(usedBefore, "yuan"),
    after: formatMoney(usedAfter, "yuan"),
    percent: percent ?? "—",
  });
  return (
    <div className={styles.bar} role="img" aria-label={text} title={text}>
      <div className={styles.track}>
        <span className={`${styles.part} ${styles.paid}`} style={{ left: 0, width: `${place(low)}%` }} />
        <span
          className={`${styles.part} ${styles.committed}`}
          style={{ left: `${place(low)}%`, width: `${place(high - low)}%` }}
        />
      </div>
      {plan > 0n &&
        LADDER.map((rung) => (
          <span
            key={rung}
            className={styles.rung}
            data-rung={rung}
            style={{ left: `${(rung / scale) * 100}%` }}
          >
            <span className={styles.figure}>{rung}%</span>
          </span>
        ))}
    </div>
  );
}
