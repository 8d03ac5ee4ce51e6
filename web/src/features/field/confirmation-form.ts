/** The form that says a milestone was reached, and what its rule still misses: pure. */
import type { Evidence } from "@/api/types";

export interface ConfirmationForm {
  /** Civil date; empty while its field is. */
  reachedOn: string;
  words: string;
}

export const MOST_WORDS = 2000;

/** Reads a kept form, which may be of an earlier build. */
export function readConfirmationForm(kept: unknown, today: string): ConfirmationForm {
  const form: Record<string, unknown> = typeof kept === "object" && kept !== null ? { ...kept } : {};
  return {
    reachedOn: typeof form.reachedOn === "string" ? form.reachedOn : today,
    words: typeof form.words === "string" ? form.words : "",
  };
}

export type ConfirmationFault = "date" | "future" | "words" | "long" | "photos" | "position";

/** Everything that is missing, at once. Without a known rule the server has the say. */
export function confirmationFaults(
  { reachedOn, words }: ConfirmationForm,
  evidence: Evidence | null,
  shown: { photos: number; hasPosition: boolean },
  today: string,
): ConfirmationFault[] {
  const length = words.trim().length;
  const checks: [ConfirmationFault, boolean][] = [
    ["date", reachedOn === ""],
    ["future", reachedOn > today],
    ["words", evidence?.needs_words === true && length === 0],
    ["long", length > MOST_WORDS],
    ["photos", shown.photos < (evidence?.min_photos ?? 0)],
    ["position", evidence?.needs_position === true && !shown.hasPosition],
  ];
  return checks.filter(([, isMissing]) => isMissing).map(([fault]) => fault);
}
