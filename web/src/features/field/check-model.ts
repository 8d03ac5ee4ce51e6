/** Pure facts about an inspection on the phone. */
import type { InspectionAnswer } from "@/api/types";

export const OUTCOMES = ["passed", "failed", "not_applicable"] as const;

/** How many of the items have their answer, 0 to 100; only all of them are 100. */
export function answeredPercent(answers: readonly Pick<InspectionAnswer, "outcome">[]): number {
  if (answers.length === 0) return 100;
  const said = answers.filter(({ outcome }) => outcome !== null).length;
  return Math.floor((said / answers.length) * 100);
}
