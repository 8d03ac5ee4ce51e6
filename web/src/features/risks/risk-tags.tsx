/** How grave a risk is and where it stands, in words. */
import { useTranslation } from "react-i18next";
import type { RiskLevel, RiskState } from "@/api/types";
import { StatusTag } from "@/ui/status-tag";
import { LEVEL_LOOK, RISK_STATE_LOOK } from "./model";

/** Null where no matrix is in force. */
export function RiskLevelTag({ level }: { level: RiskLevel | null }) {
  const { t } = useTranslation();
  if (level === null) return "—";
  const [tone, shape] = LEVEL_LOOK[level];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`risks:level.${level}`)}
    </StatusTag>
  );
}

export function RiskStateTag({ state }: { state: RiskState }) {
  const { t } = useTranslation();
  const [tone, shape] = RISK_STATE_LOOK[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`risks:state.${state}`)}
    </StatusTag>
  );
}
