/** How the work goes, and where the review of a report stands. */
import { useTranslation } from "react-i18next";
import type { ReportState, ReviewState } from "@/api/types";
import { StatusTag } from "@/ui/status-tag";
import { REPORT_LOOK, REVIEW_LOOK } from "./report-model";

export function ReportStateTag({ state }: { state: ReportState }) {
  const { t } = useTranslation();
  const [tone, shape] = REPORT_LOOK[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`reports:state.${state}`)}
    </StatusTag>
  );
}

export function ReviewStateTag({ state }: { state: ReviewState }) {
  const { t } = useTranslation();
  const [tone, shape] = REVIEW_LOOK[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`reports:review.${state}`)}
    </StatusTag>
  );
}
