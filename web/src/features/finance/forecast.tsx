/**
 * What the amount that is being typed would do, before anyone sends it: whether it is refused, by
 * which rule, how far its line and its year would be used up, and what happens then.
 */
import { useTranslation } from "react-i18next";
import type { FundForecast, FundPreviewQuery } from "@/api/types";
import { usePaused } from "@/desk-ui/remote-select";
import { compareMoney, formatMoney, lessMoney } from "@/shared/money";
import { ProblemNotice, RuleLine } from "@/ui/problem-notice";
import styles from "./finance.module.css";
import { LadderNote } from "./ladder-note";
import { useForecast } from "./queries";

interface ForecastProps {
  projectId: string;
  /** Null while there is not enough to ask about. */
  query: FundPreviewQuery | null;
  lineName: string | null;
}

export function Forecast({ projectId, query, lineName }: ForecastProps) {
  const { t } = useTranslation();
  const asked = usePaused(query ? JSON.stringify(query) : "");
  const forecast = useForecast(projectId, asked ? JSON.parse(asked) : null);
  return (
    <section className={styles.forecast} aria-label={t("finance:preview.title")} aria-live="polite">
      <p className={styles.sum}>{t("finance:preview.title")}</p>
      {!asked && <p className={styles.note}>{t("finance:preview.waiting")}</p>}
      {asked && forecast.error && <ProblemNotice error={forecast.error} />}
      {asked && forecast.data && query && (
        <Standing forecast={forecast.data} lineName={lineName} query={query} />
      )}
    </section>
  );
}

interface StandingProps {
  forecast: FundForecast;
  lineName: string | null;
  query: FundPreviewQuery;
}

function Standing({ forecast, lineName, query: { year, amount } }: StandingProps) {
  const { t } = useTranslation();
  const { line, year: sums, year_step, commitment_left, money } = forecast;
  const refusals = distinct(forecast.refusals);
  return (
    <>
      {refusals.map((refusal) => (
        <div key={refusal.detail} role="alert" className={styles.refusal}>
          <strong>{t("finance:preview.refused")}</strong>
          <p>{refusal.detail}</p>
          {refusal.rule && <RuleLine rule={refusal.rule} />}
        </div>
      ))}
      {refusals.length === 0 && (
        <>
          <p className={styles.allowed}>{t("finance:preview.allowed")}</p>
          <p className={styles.note}>
            {t("finance:preview.left", {
              available: formatMoney(money.after.available, "yuan"),
              held: formatMoney(money.after.held, "yuan"),
            })}
            {commitment_left !== null &&
              ` ${t("finance:preview.commitmentLeft", {
                before: formatMoney(commitment_left, "yuan"),
                after: formatMoney(lessMoney(commitment_left, amount), "yuan"),
              })}`}
          </p>
        </>
      )}
      {line && (
        <LadderNote
          standing={{
            name: lineName ?? t("finance:field.line"),
            planned: line.after.planned,
            usedBefore: line.before.used,
            usedAfter: line.after.used,
            step: line.step,
            isNew: forecast.crosses,
          }}
        />
      )}
      {compareMoney(sums.after.planned, "0.00") > 0 && (
        <LadderNote
          standing={{
            name: year ? t("finance:preview.year", { year }) : t("finance:noYear"),
            planned: sums.after.planned,
            usedBefore: sums.before.used,
            usedAfter: sums.after.used,
            step: year_step,
            isNew: forecast.crosses,
          }}
        />
      )}
    </>
  );
}

/** Two guards may say the same about one amount. */
function distinct(refusals: FundForecast["refusals"]): FundForecast["refusals"] {
  return refusals.filter(({ detail }, index) => refusals.findIndex((one) => one.detail === detail) === index);
}
