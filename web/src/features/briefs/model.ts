/** Pure rules of briefs: which day or period is looked at, and what of it goes to the server. */
import { today } from "@/shared/dates";
import { oneOf, pattern, type Schema, text } from "@/shared/search-state";

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
