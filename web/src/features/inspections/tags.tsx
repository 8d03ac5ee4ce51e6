/** Where inspections and defects stand, in words. */
import { useTranslation } from "react-i18next";
import type { DefectSeverity, DefectState, DefectView, InspectionState } from "@/api/types";
import { formatDate } from "@/shared/dates";
import { StatusTag } from "@/ui/status-tag";
import { DEFECT_LOOK, INSPECTION_LOOK, SEVERITY_LOOK } from "./model";

export function InspectionStateTag({ state }: { state: InspectionState }) {
  const { t } = useTranslation();
  const [tone, shape] = INSPECTION_LOOK[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`inspections:run.${state}`)}
    </StatusTag>
  );
}

export function DefectStateTag({ state }: { state: DefectState }) {
  const { t } = useTranslation();
  const [tone, shape] = DEFECT_LOOK[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`inspections:state.${state}`)}
    </StatusTag>
  );
}

export function SeverityTag({ severity }: { severity: DefectSeverity }) {
  const { t } = useTranslation();
  const [tone, shape] = SEVERITY_LOOK[severity];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`inspections:severity.${severity}`)}
    </StatusTag>
  );
}

export function DefectDue({ defect }: { defect: Pick<DefectView, "due_on" | "is_overdue"> }) {
  const { t } = useTranslation();
  return (
    <>
      {formatDate(defect.due_on)}{" "}
      {defect.is_overdue && (
        <StatusTag tone="bad" shape="square">
          {t("inspections:overdue")}
        </StatusTag>
      )}
    </>
  );
}
