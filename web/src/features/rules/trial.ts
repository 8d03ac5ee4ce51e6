/** Pure rules of trying a rule on a case: which facts it asks for, and what its outcome shows. */
import type { RuleKind, RuleView } from "@/api/types";
import { cleanParams, type ParamKind } from "./model";

/** The facts each kind looks at, as they are typed when a case is tried. */
const FACTS: Record<RuleKind, Readonly<Record<string, ParamKind>>> = {
  project_code_format: { code: "words" },
  working_day_clock: { from: "date" },
  lifecycle_guard: {
    filled_fields: "fields",
    has_reason: "yesNo",
    papers: "number",
    has_valid_code: "yesNo",
    task_count: "number",
    open_tasks: "number",
    milestone_count: "number",
    maker_is_checker: "yesNo",
  },
  amount_threshold: { amount_fen: "yuan" },
  ratio_threshold: { amount_fen: "yuan", base_fen: "yuan" },
  due_date: { due: "date", today: "date" },
  stillness: { since: "date", today: "date", amount_fen: "yuan" },
  progress_gap: { value_bp: "percent", reference_bp: "percent" },
  spent_share: { amount_fen: "yuan", base_fen: "yuan" },
  completeness: { filled_fields: "fields", has_tasks: "yesNo", has_milestones: "yesNo" },
  risk_matrix: { probability: "number", impact: "number" },
  hour_clock: { from: "words" },
  accident_grade: { deaths: "number", serious_injuries: "number", loss_fen: "yuan" },
  repeat_defects: { inspections: "number", with_defect: "number" },
  milestone_evidence: { photos: "number", has_words: "yesNo", has_position: "yesNo" },
};
/** The facts that count only where a parameter asks for them. */
const ASKED_BY: Partial<Record<string, string>> = {
  filled_fields: "required_fields",
  has_reason: "needs_reason",
  papers: "min_papers",
  has_valid_code: "needs_code",
  task_count: "min_tasks",
  open_tasks: "needs_all_tasks_done",
  milestone_count: "min_milestones",
  maker_is_checker: "needs_four_eyes",
};

/** The facts a rule looks at, with how each is typed. */
export function factsOf({
  kind,
  params,
}: Pick<RuleView, "kind" | "params">): { name: string; kind: ParamKind }[] {
  const set = cleanParams(params);
  return Object.entries(FACTS[kind])
    .filter(([name]) => {
      const asker = ASKED_BY[name];
      return asker === undefined || Boolean(set[asker]);
    })
    .map(([name, sort]) => ({ name, kind: sort }));
}

/** The figures of an outcome people want to see, in this order. */
const FIGURES = ["due", "extended_due", "amount_fen", "limit_fen"] as const;

export function outcomeFigures(details: Readonly<Record<string, unknown>>): [string, unknown][] {
  return FIGURES.filter((name) => (details[name] ?? null) !== null).map((name) => [name, details[name]]);
}

/** The fields an outcome misses, as the server names them; other faults are in its message. */
export function outcomeMissing(details: Readonly<Record<string, unknown>>): string[] {
  const { missing } = details;
  if (!Array.isArray(missing)) return [];
  return missing.flatMap(({ params }: { params?: { field?: string } }) => params?.field ?? []);
}
