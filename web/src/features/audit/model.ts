/** Pure rules of the log's view: the server's vocabulary, the URL, the query. */
import type { AuditQuery } from "@/api/types";
import { pattern, type Schema, text } from "@/shared/search-state";

/** The sorts of things events are about. */
export const SUBJECT_KINDS = [
  "project",
  "participant",
  "task",
  "milestone",
  "document",
  "upload",
  "photo",
  "progress_report",
  "milestone_confirmation",
  "daily_brief",
  "org_unit",
  "user",
  "grant",
  "role",
  "session",
  "saved_view",
  "import",
  "import_template",
  "export",
  "region",
  "industry",
  "category",
  "calendar_year",
  "rule",
  "budget_line",
  "fund_paper",
  "payment",
  "period",
  "fund_crossing",
  "risk",
  "contingency_plan",
  "contingency_activation",
  "inspection_template",
  "inspection",
  "defect",
  "platform",
] as const;

/** What can happen, as the server names it. */
export const ACTIONS = [
  "project.created",
  "project.recorded",
  "project.edited",
  "project.moved",
  "project.withdrawn",
  "participant.added",
  "participant.changed",
  "participant.removed",
  "task.added",
  "task.changed",
  "task.reported",
  "task.moved",
  "task.removed",
  "milestone.added",
  "milestone.changed",
  "milestone.reported",
  "milestone.removed",
  "document.filed",
  "document.changed",
  "document.version_announced",
  "document.version_added",
  "document.read",
  "document.removed",
  "upload.announced",
  "upload.completed",
  "progress_report.submitted",
  "progress_report.completion_requested",
  "progress_report.completed",
  "progress_report.accepted",
  "progress_report.withdrawn",
  "photo.original_read",
  "milestone_confirmation.made",
  "milestone_confirmation.countersigned",
  "milestone_confirmation.returned",
  "daily_brief.edited",
  "daily_brief.sent",
  "org_unit.created",
  "org_unit.changed",
  "org_unit.moved",
  "org_unit.closed",
  "org_unit.reopened",
  "user.created",
  "user.changed",
  "user.disabled",
  "user.enabled",
  "user.unlocked",
  "user.password_reset",
  "user.password_changed",
  "grant.given",
  "grant.taken",
  "role.created",
  "role.changed",
  "session.logged_in",
  "session.login_failed",
  "session.refreshed",
  "session.token_reused",
  "session.ended",
  "saved_view.created",
  "saved_view.changed",
  "saved_view.removed",
  "import.started",
  "import.file_received",
  "import.mapped",
  "import.check_started",
  "import.checked",
  "import.commit_started",
  "import.committed",
  "import.undo_started",
  "import.undone",
  "import.stopped",
  "import_template.saved",
  "import_template.removed",
  "export.requested",
  "export.finished",
  "export.failed",
  "region.created",
  "region.changed",
  "industry.created",
  "industry.changed",
  "category.created",
  "category.changed",
  "calendar_year.saved",
  "rule.changed",
  "rule.retired",
  "rule.reinstated",
  "budget_line.added",
  "budget_line.changed",
  "budget_line.removed",
  "budget_line.crossed",
  "project_funds.crossed",
  "appropriation.recorded",
  "appropriation.reversed",
  "receipt.recorded",
  "receipt.reversed",
  "commitment.recorded",
  "commitment.reversed",
  "commitment.closed",
  "payment.drafted",
  "payment.changed",
  "payment.removed",
  "payment.submitted",
  "payment.withdrawn",
  "payment.approved",
  "payment.returned",
  "payment.rejected",
  "payment.paid",
  "payment.reversed",
  "period.close_asked",
  "period.closed",
  "period.reopen_asked",
  "period.reopened",
  "period.ask_cancelled",
  "risk.raised",
  "risk.changed",
  "risk.treated",
  "risk.reviewed",
  "risk.occurred",
  "risk.closed",
  "risk.reopened",
  "contingency_plan.drafted",
  "contingency_plan.changed",
  "contingency_plan.issued",
  "contingency_plan.withdrawn",
  "contingency_activation.started",
  "contingency_activation.noted",
  "contingency_activation.stood_down",
  "inspection_template.added",
  "inspection_template.changed",
  "inspection_template.retired",
  "inspection_template.reinstated",
  "inspection.begun",
  "inspection.recorded",
  "inspection.finished",
  "inspection.cancelled",
  "defect.raised",
  "defect.changed",
  "defect.rectified",
  "defect.closed",
  "defect.sent_back",
  "defect.withdrawn",
  "platform.set_up",
  "platform.demonstration_loaded",
] as const;

export interface AuditSearch {
  q: string | null;
  actor: string | null;
  kind: string | null;
  action: string | null;
  from: string | null;
  to: string | null;
  /** One thing only: its log is linked from its page. */
  resource: string | null;
  /** The event that is open. */
  event: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WORD = /^[a-z_]+(\.[a-z_]+)?$/;

export const AUDIT_SEARCH: Schema<AuditSearch> = {
  q: text,
  actor: text,
  kind: pattern(WORD),
  action: pattern(WORD),
  from: pattern(DAY),
  to: pattern(DAY),
  resource: text,
  event: text,
};

export const NO_AUDIT_FILTER: Omit<AuditSearch, "event"> = {
  q: null,
  actor: null,
  kind: null,
  action: null,
  from: null,
  to: null,
  resource: null,
};

/** The filters as the server wants them. */
export function toAuditQuery(search: AuditSearch): AuditQuery {
  const { q, actor, kind, action, from, to, resource } = search;
  return {
    ...(q ? { q } : {}),
    ...(actor ? { actor_id: actor } : {}),
    ...(kind ? { resource_kind: kind } : {}),
    ...(action ? { action } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(resource ? { resource_id: resource } : {}),
  };
}

export function isFiltered(search: AuditSearch): boolean {
  return Object.keys(toAuditQuery(search)).length > 0;
}

/** The query of an export of what is seen. */
export function auditExportQuery(search: AuditSearch): string {
  return new URLSearchParams(Object.entries(toAuditQuery(search)).map(([k, v]) => [k, String(v)])).toString();
}

/** The actions offered for a kind of thing; all of them while none is chosen. */
export function actionsOf(kind: string | null): string[] {
  return ACTIONS.filter((action) => !kind || action.startsWith(`${kind}.`));
}

/** "org_unit.created" → "org_unit_created": dots separate keys of texts. */
export function actionKey(action: string): string {
  return action.replaceAll(".", "_");
}
