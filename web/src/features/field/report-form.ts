/** The form of a progress report: pure. */

export const SITE_STATES = ["normal", "problem", "stopped"] as const;
export type SiteState = (typeof SITE_STATES)[number];

export interface ReportForm {
  state: SiteState;
  percent: number;
  words: string;
}

export const MOST_PHOTOS = 9;
export const MOST_WORDS = 2000;
export const PERCENT_STEP = 5;

/** Reads a kept form, which may be of an earlier build; what is missing begins with the last known progress. */
export function readReportForm(kept: unknown, lastPercent: number): ReportForm {
  const form: Record<string, unknown> = typeof kept === "object" && kept !== null ? { ...kept } : {};
  const state = SITE_STATES.find((word) => word === form.state) ?? "normal";
  const percent = typeof form.percent === "number" ? Math.min(100, Math.max(0, form.percent)) : lastPercent;
  return { state, percent, words: typeof form.words === "string" ? form.words : "" };
}

export type ReportFault = "words_required" | "words_too_long";

/** What keeps the report from going out; a standstill or trouble without a word helps nobody. */
export function reportFault({ state, words }: ReportForm): ReportFault | null {
  if (words.trim().length > MOST_WORDS) return "words_too_long";
  return state !== "normal" && words.trim() === "" ? "words_required" : null;
}
