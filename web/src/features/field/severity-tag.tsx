/** How grave a defect is. */
import { useTranslation } from "react-i18next";
import type { DefectSeverity } from "@/api/types";
import { StatusTag, type Tone } from "@/ui/status-tag";

export const SEVERITIES = ["minor", "major", "critical"] as const satisfies readonly DefectSeverity[];

const TONES: Record<DefectSeverity, Tone> = { minor: "idle", major: "warn", critical: "bad" };

export function SeverityTag({ severity }: { severity: DefectSeverity }) {
  const { t } = useTranslation();
  return (
    <StatusTag tone={TONES[severity]} shape="triangle">
      {t(`checks:severity.${severity}`)}
    </StatusTag>
  );
}
