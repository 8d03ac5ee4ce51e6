/** Whether this person may review a report now: one that waits, and never one's own. */
import { useCan, useMe } from "@/api/permissions";
import type { ReportView } from "@/api/types";

export function useMayReview(): (report: ReportView) => boolean {
  const can = useCan();
  const me = useMe();
  return ({ review_state, reported_by }) =>
    review_state === "submitted" && can("report.review") && reported_by.id !== me?.id;
}
