/** Figures of a back-test, pure. */
import type { BackTestView } from "@/api/types";

/** Hits of all that is decided, in per cent; null while nothing is. */
export function hitRate({ hits, false_alarms }: Pick<BackTestView, "hits" | "false_alarms">): number | null {
  const decided = hits + false_alarms;
  return decided > 0 ? Math.round((hits / decided) * 100) : null;
}

/** By what a rule is about: what makes a flag a hit or a false alarm. */
const MEANINGS = new Map(
  Object.entries({
    "milestone.date": "rules:backTest.means.milestone",
    "defect.deadline": "rules:backTest.means.defect",
    "project.progress": "rules:backTest.means.plan",
    "project.planned_progress": "rules:backTest.means.plan",
    "project.money_and_work": "rules:backTest.means.moneyAndWork",
    "project.execution_rate": "rules:backTest.means.execution",
    "budget_line.spent": "rules:backTest.means.spent",
    "project_year.spent": "rules:backTest.means.spent",
    "project.idle_funds": "rules:backTest.means.idle",
    "project.data": "rules:backTest.means.data",
  } as const),
);

/** The key of the text that says what a hit is; none for a rule that watches nothing. */
export function hitMeaning(scope: string) {
  return MEANINGS.get(scope) ?? null;
}
