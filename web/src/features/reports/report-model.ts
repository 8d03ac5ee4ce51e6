/** Pure rules of the stream of reports: its URL, what goes to the server, and what an acceptance would change. */
import type { ReportQuery, ReportState, ReportView, ReviewState } from "@/api/types";
import { flag, oneOf, pattern, type Schema, text } from "@/shared/search-state";
import type { Shape, Tone } from "@/ui/status-tag";

export const REPORT_STATES = ["normal", "problem", "stopped"] as const satisfies readonly ReportState[];
export const REVIEW_STATES = [
  "submitted",
  "incomplete",
  "accepted",
  "withdrawn",
] as const satisfies readonly ReviewState[];

export const REPORT_LOOK: Record<ReportState, [Tone, Shape]> = {
  normal: ["ok", "dot"],
  problem: ["warn", "triangle"],
  stopped: ["bad", "square"],
};
export const REVIEW_LOOK: Record<ReviewState, [Tone, Shape]> = {
  submitted: ["info", "ring"],
  incomplete: ["warn", "half"],
  accepted: ["ok", "dot"],
  withdrawn: ["idle", "cross"],
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface ReportSearch {
  review: ReviewState | "all";
  state: ReportState | null;
  unit: string | null;
  project: string | null;
  task: string | null;
  from: string | null;
  to: string | null;
  mine: boolean;
}

export const REPORT_SEARCH: Schema<ReportSearch> = {
  review: oneOf([...REVIEW_STATES, "all"] as const, "submitted"),
  state: oneOf(REPORT_STATES, null),
  unit: text,
  project: text,
  task: text,
  from: pattern(DAY),
  to: pattern(DAY),
  mine: flag,
};

export const NO_REPORT_FILTER = {
  state: null,
  unit: null,
  project: null,
  task: null,
  from: null,
  to: null,
  mine: false,
} as const;

export function isNarrowed({ review: _, ...filters }: ReportSearch): boolean {
  return Object.values(filters).some(Boolean);
}

/** The filters as the server wants them. */
export function toReportQuery(search: ReportSearch): ReportQuery {
  const { review, state, unit, project, task, from, to, mine } = search;
  return {
    ...(review === "all" ? {} : { review_state: review }),
    ...(state ? { state } : {}),
    ...(unit ? { unit_id: unit } : {}),
    ...(project ? { project_id: project } : {}),
    ...(task ? { task_id: task } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(mine ? { own: true } : {}),
  };
}

/** One thing that accepting a report changes in the plan. */
export type Effect =
  | { kind: "percent"; before: number | null; after: number }
  | { kind: "finish"; after: string }
  | { kind: "done" };

/** What accepting would change; nothing for a milestone, or where only words and photos were sent. */
export function effectsOf(
  report: Pick<ReportView, "task_id" | "task_percent" | "progress_percent" | "expected_finish">,
): Effect[] {
  const { task_id, task_percent, progress_percent, expected_finish } = report;
  if (task_id === null) return [];
  const effects: Effect[] = [];
  if (progress_percent !== null && progress_percent !== task_percent) {
    effects.push({ kind: "percent", before: task_percent, after: progress_percent });
  }
  if (progress_percent === 100 && task_percent !== 100) effects.push({ kind: "done" });
  if (expected_finish !== null && progress_percent !== 100) {
    effects.push({ kind: "finish", after: expected_finish });
  }
  return effects;
}

/** The report after or before the current one; the first when none is current. */
export function stepTo(ids: readonly string[], current: string | null, step: 1 | -1): string | null {
  const index = current === null ? -1 : ids.indexOf(current);
  if (index < 0) return ids[0] ?? null;
  return ids[index + step] ?? current;
}
