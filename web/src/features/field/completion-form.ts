/** What its writer adds to a report: words, another figure, photos; at least one of them. Pure. */
import type { OwnReport } from "@/api/types";

export interface CompletionForm {
  words: string;
  /** Null where the report says no figure. */
  percent: number | null;
}

/** Reads a kept form, which may be of an earlier build; the figure begins with the reported one. */
export function readCompletionForm(kept: unknown, reported: number | null): CompletionForm {
  const form: Record<string, unknown> = typeof kept === "object" && kept !== null ? { ...kept } : {};
  const percent = typeof form.percent === "number" ? Math.min(100, Math.max(0, form.percent)) : reported;
  return {
    words: typeof form.words === "string" ? form.words : "",
    percent: reported === null ? null : percent,
  };
}

/** Whether there is anything to send. */
export function addsNothing(
  { words, percent }: CompletionForm,
  { progress_percent }: Pick<OwnReport, "progress_percent">,
  photos: number,
): boolean {
  return words.trim() === "" && photos === 0 && percent === progress_percent;
}
