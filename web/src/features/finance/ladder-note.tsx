/**
 * What an amount would do to its line and its year, told while it is typed: how far each is used
 * up before and after, which rung is reached, by which rule, and what happens then.
 */
import { useTranslation } from "react-i18next";
import type { LadderStep } from "@/api/types";
import { formatMoney, percentOf } from "@/shared/money";
import { LadderBar } from "@/ui/chart/ladder-bar";
import { RuleLine } from "@/ui/problem-notice";
import { RungTag } from "@/ui/rung-tag";
import styles from "./ladder-note.module.css";

export interface LadderStanding {
  /** "2026 年度" or the name of the line. */
  name: string;
  planned: string;
  usedBefore: string;
  usedAfter: string;
  /** The rung it stands on then, with the words and the clause of its rule. */
  step: LadderStep | null;
  /** Whether this amount reaches the rung for the first time. */
  isNew: boolean;
}

export function LadderNote({ standing }: { standing: LadderStanding }) {
  const { t } = useTranslation();
  const { name, planned, usedBefore, usedAfter, step, isNew } = standing;
  const percent = percentOf(usedAfter, planned);
  return (
    <section className={styles.standing} aria-label={name}>
      <div className={styles.line}>
        <strong>{name}</strong>
        <RungTag rung={step?.rung ?? null} />
        <span>
          {t("finance:preview.used", {
            after: formatMoney(usedAfter, "yuan"),
            planned: formatMoney(planned, "yuan"),
            percent: percent ?? "—",
          })}
        </span>
      </div>
      <LadderBar label={name} planned={planned} usedBefore={usedBefore} usedAfter={usedAfter} />
      {step && (
        <div className={styles.words}>
          <p>{step.message}</p>
          <p>{t(isNew ? `finance:preview.happens.${step.rung}` : "finance:preview.already")}</p>
          <RuleLine rule={step.rule} />
        </div>
      )}
    </section>
  );
}
