/** What accepting a report changes in the plan, said before anybody accepts it. */
import { useTranslation } from "react-i18next";
import type { ReportView } from "@/api/types";
import styles from "./report-card.module.css";
import { type Effect, effectsOf } from "./report-model";

export function Effects({ report }: { report: ReportView }) {
  const { t } = useTranslation();
  const effects = effectsOf(report);
  return (
    <div className={styles.effects}>
      <span>{t("reports:effect.title")}</span>
      {effects.length === 0 ? (
        <span>{t("reports:effect.none")}</span>
      ) : (
        <ul>
          {effects.map((effect) => (
            <li key={effect.kind}>
              <EffectWords effect={effect} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function EffectWords({ effect }: { effect: Effect }) {
  const { t } = useTranslation();
  if (effect.kind === "done") return t("reports:effect.done");
  if (effect.kind === "finish") return t("reports:effect.finish", { date: effect.after });
  return (
    <>
      {t("reports:effect.percent")} {effect.before ?? 0}% → <b>{effect.after}%</b>
    </>
  );
}
