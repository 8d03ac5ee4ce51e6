/** Pure rules of notifications: their URL, and where what they are about is looked at. */
import type { NotificationDelivery, NotificationKind, NotificationView } from "@/api/types";
import { flag, oneOf, type Schema, text } from "@/shared/search-state";

export const NOTICE_KINDS = [
  "alert_assigned",
  "alert_informed",
  "alert_escalated",
  "supervision",
  "task_assigned",
  "milestone_to_confirm",
  "report_to_review",
  "report_returned",
  "report_accepted",
  "payment_to_approve",
  "payment_returned",
  "payment_approved",
  "defect_assigned",
  "project_moved",
  "digest",
] as const satisfies readonly NotificationKind[];
export const DELIVERIES = ["each", "digest", "off"] as const satisfies readonly NotificationDelivery[];

export interface NoticeSearch {
  look: "list" | "preferences";
  unread: boolean;
  kind: NotificationKind | null;
  /** The daily digest whose contents are shown. */
  digest: string | null;
}

export const NOTICE_SEARCH: Schema<NoticeSearch> = {
  look: oneOf(["list", "preferences"] as const, "list"),
  unread: flag,
  kind: oneOf(NOTICE_KINDS, null),
  digest: text,
};

/** Where the thing of a notification is looked at. */
export function noticeAddress({ id, kind, subject, project }: NotificationView): string {
  if (kind === "digest") return `/desk/notifications?digest=${id}`;
  const page = project ? `/desk/projects/${project.id}` : "/desk";
  const places: Readonly<Record<string, string>> = {
    alert: `/desk/alerts/${subject.id}`,
    task: `${page}?tab=tasks`,
    milestone: `${page}?tab=milestones`,
    milestone_confirmation: `${page}?tab=milestones`,
    progress_report: `${page}?tab=reports&review=all`,
    payment: `${page}?tab=funds`,
    defect: `/desk/defects/${subject.id}`,
    risk: `/desk/risks/${subject.id}`,
  };
  return places[subject.kind] ?? page;
}
