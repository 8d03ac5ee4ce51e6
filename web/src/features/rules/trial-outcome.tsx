/** What a rule says about a case, with the figures and the missing things it found. */
import { useTranslation } from "react-i18next";
import type { TrialView } from "@/api/types";
import { Facts } from "@/ui/facts";
import { useParamWords } from "@/ui/param-words";
import { StatusTag } from "@/ui/status-tag";
import styles from "./rule-drawer.module.css";
import { outcomeFigures, outcomeMissing } from "./trial";

export function TrialOutcome({ trial }: { trial: TrialView }) {
  const { t } = useTranslation();
  const words = useParamWords();
  const missing = outcomeMissing(trial.details);
  const figures = outcomeFigures(trial.details).map(
    ([name, value]) => [words.fact(name), words.value(name, value)] as const,
  );
  const items = [
    ...figures,
    ...(missing.length > 0 ? [[words.fact("missing"), words.value("missing", missing)] as const] : []),
  ];
  return (
    <div className={styles.outcome}>
      <p>
        {trial.outcome === "passes" ? (
          <StatusTag tone="ok">{t("rules:try.passes")}</StatusTag>
        ) : (
          <StatusTag tone="bad" shape="cross">
            {t("rules:try.objects")}
          </StatusTag>
        )}
      </p>
      {trial.message && <p>{trial.message}</p>}
      {items.length > 0 && <Facts items={items} />}
      {trial.details.is_provisional === true && <p>{t("rules:try.provisional")}</p>}
    </div>
  );
}
