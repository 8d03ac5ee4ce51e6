/** Severity and state of a rule as tags. */
import { useTranslation } from "react-i18next";
import type { RuleSeverity, RuleState } from "@/api/types";
import { StatusTag } from "@/ui/status-tag";
import { SEVERITY_LOOK } from "./model";

export function SeverityTag({ severity }: { severity: RuleSeverity }) {
  const { t } = useTranslation();
  return <StatusTag {...SEVERITY_LOOK[severity]}>{t(`rules:severity.${severity}`)}</StatusTag>;
}

export function RuleStateTag({ state }: { state: RuleState }) {
  const { t } = useTranslation();
  return state === "active" ? (
    <StatusTag tone="ok">{t("rules:state.active")}</StatusTag>
  ) : (
    <StatusTag tone="idle" shape="cross">
      {t("rules:state.retired")}
    </StatusTag>
  );
}
