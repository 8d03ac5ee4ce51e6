/** How far the money is beside how far the work is: the two that should go together. */
import { useTranslation } from "react-i18next";
import { ProgressBar } from "@/ui/progress-bar";
import { moneyAhead } from "./figures-model";
import styles from "./money-beside-work.module.css";

interface MoneyBesideWorkProps {
  paidPercent: number | null;
  /** Whether the payments are held against the approved total; otherwise against the plan. */
  isOfTotal: boolean;
  workPercent: number;
  /** Where the plan wants the work to be today. */
  plannedPercent: number | undefined;
}

export function MoneyBesideWork({
  paidPercent,
  isOfTotal,
  workPercent,
  plannedPercent,
}: MoneyBesideWorkProps) {
  const { t } = useTranslation();
  const ahead = moneyAhead(paidPercent, workPercent);
  const money = t(isOfTotal ? "finance:beside.ofTotal" : "finance:beside.ofPlan");
  const words = () => {
    if (ahead === null) return t("finance:beside.noPlan");
    if (ahead === 0) return t("finance:beside.equal");
    return t(ahead > 0 ? "finance:beside.ahead" : "finance:beside.behind", { points: Math.abs(ahead) });
  };
  return (
    <section className={styles.box} aria-label={t("finance:beside.title")}>
      <h2>{t("finance:beside.title")}</h2>
      <div className={styles.rows}>
        <span>{money}</span>
        <ProgressBar percent={paidPercent ?? 0} label={money} />
        <span>{t("finance:beside.work")}</span>
        <ProgressBar percent={workPercent} planned={plannedPercent} label={t("finance:beside.work")} />
      </div>
      <p>{words()}</p>
    </section>
  );
}
