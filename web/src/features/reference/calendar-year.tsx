/** Twelve small months; days off and made-up days carry a sign besides their colour. */
import { useTranslation } from "react-i18next";
import type { CalendarDay } from "@/api/types";
import styles from "./calendar.module.css";
import { type CalendarCell, monthsOf } from "./model";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function CalendarYear({ year, days }: { year: number; days: readonly CalendarDay[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.months}>
      {monthsOf(year, days).map(({ month, lead, cells }) => (
        <section
          key={month}
          className={styles.month}
          aria-label={t("reference:calendar.month", { year, month })}
        >
          <h2>{t("reference:calendar.month", { year, month })}</h2>
          <ol className={styles.days}>
            {WEEKDAYS.map((weekday) => (
              <li key={weekday} className={styles.weekday}>
                {t(`reference:calendar.weekday.${weekday}`)}
              </li>
            ))}
            {cells.map((cell, index) => (
              <li
                key={cell.date}
                className={styles.day}
                data-kind={cell.special?.kind ?? (cell.isWeekend ? "weekend" : "plain")}
                title={cell.special?.name}
                style={index === 0 ? { gridColumnStart: lead + 1 } : undefined}
              >
                {cell.day}
                <Sign cell={cell} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Sign({ cell: { special } }: { cell: CalendarCell }) {
  const { t } = useTranslation();
  if (!special) return null;
  return <sup>{t(`reference:calendar.sign.${special.kind}`)}</sup>;
}
