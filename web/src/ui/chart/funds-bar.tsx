/**
 * A plan as one bar: paid, promised, free, not appropriated; a mark for what has come in, and the
 * rungs of the ladder. The same in words for screen readers; parts differ by pattern as well.
 */
import { useTranslation } from "react-i18next";
import { formatMoney, fromFen } from "@/shared/money";
import styles from "./funds-bar.module.css";
import { type FundAmounts, type FundPart, LADDER, segmentsOf, shareOf } from "./funds-bar-model";

export const FUND_PARTS = ["paid", "committed", "free", "open"] as const satisfies readonly FundPart[];

interface FundsBarProps {
  label: string;
  amounts: FundAmounts;
  /** Thin in the rows of a table, with its rungs named elsewhere. */
  isThin?: boolean;
}

export function FundsBar({ label, amounts, isThin = false }: FundsBarProps) {
  const { t } = useTranslation();
  const { segments, scale } = segmentsOf(amounts);
  const { plan } = amounts;
  const money = (fen: bigint) => formatMoney(fromFen(fen));
  const words = segments.map(({ part, fen }) => `${t(`desk:funds.${part}`)} ${money(fen)}`);
  const text = `${label}\uFF1A${t("desk:funds.plan")} ${money(plan)}\uFF1B${words.join("\uFF0C")}`;
  return (
    <div className={isThin ? styles.thin : styles.bar} role="img" aria-label={text} title={text}>
      <div className={styles.track}>
        {segments.map(({ part, from, size }) => (
          <span
            key={part}
            className={`${styles.part} ${styles[part]}`}
            style={{ left: `${from}%`, width: `${size}%` }}
          />
        ))}
      </div>
      {plan > 0n &&
        LADDER.map((rung) => (
          <span
            key={rung}
            className={styles.rung}
            data-rung={rung}
            style={{ left: `${(rung / scale) * 100}%` }}
          >
            {!isThin && <span className={styles.figure}>{rung}%</span>}
          </span>
        ))}
      {plan > 0n && amounts.received > 0n && (
        <span
          className={styles.received}
          style={{ left: `${Math.min(100, shareOf(amounts.received, plan, scale))}%` }}
        />
      )}
    </div>
  );
}

/** What the patterns mean. */
export function FundsLegend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend}>
      {FUND_PARTS.map((part) => (
        <li key={part}>
          <span className={`${styles.swatch} ${styles[part]}`} aria-hidden="true" />
          {t(`desk:funds.${part}`)}
        </li>
      ))}
      <li>
        <span className={styles.receivedSwatch} aria-hidden="true" />
        {t("desk:funds.received")}
      </li>
    </ul>
  );
}
