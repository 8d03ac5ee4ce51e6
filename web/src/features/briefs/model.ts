/** Pure rules of briefs: which day or period is looked at, what of it goes to the server, what belongs together. */
import type { BriefItem } from "@/api/types";
import { today } from "@/shared/dates";
import { oneOf, pattern, type Schema, text } from "@/shared/search-state";

/** Characters of what somebody adds. */
export const MAX_WORDS = 4000;

export const BRIEF_LOOKS = ["day", "week", "month"] as const;

export interface BriefSearch {
  look: (typeof BRIEF_LOOKS)[number];
  /** Null is today. */
  on: string | null;
  project: string | null;
}

export const BRIEF_SEARCH: Schema<BriefSearch> = {
  look: oneOf(BRIEF_LOOKS, "day"),
  on: pattern(/^\d{4}-\d{2}-\d{2}$/),
  project: text,
};

export function toBriefQuery({ on, project }: BriefSearch): { day: string; project_id?: string } {
  return { day: on ?? today(), ...(project ? { project_id: project } : {}) };
}

/** What a reader looks for together, in this order. */
export const BRIEF_GROUPS = ["work", "site", "money", "warning", "papers", "other"] as const;
export type BriefGroup = (typeof BRIEF_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, BriefGroup>> = {
  task: "work",
  milestone: "work",
  milestone_confirmation: "work",
  progress_report: "work",
  inspection: "site",
  defect: "site",
  budget_line: "money",
  fund_paper: "money",
  fund_crossing: "money",
  payment: "money",
  alert: "warning",
  risk: "warning",
  contingency_activation: "warning",
  document: "papers",
};

/** The lines of a brief under what they are about; groups without lines are left away. */
export function groupsOf(items: readonly BriefItem[]): { group: BriefGroup; items: BriefItem[] }[] {
  const of = (item: BriefItem) => GROUP_OF[item.subject_kind] ?? "other";
  return BRIEF_GROUPS.map((group) => ({ group, items: items.filter((item) => of(item) === group) })).filter(
    (part) => part.items.length > 0,
  );
}

/** Whether there is anything to send: somebody may have taken out every line. */
export function saysNothing(items: readonly BriefItem[], leftOut: readonly string[], words: string): boolean {
  return words.trim() === "" && items.every(({ subject_id }) => leftOut.includes(subject_id));
}
