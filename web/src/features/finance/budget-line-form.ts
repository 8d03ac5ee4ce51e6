/** What a budget line is made of, between the form and the interface. Pure. */
import type { BudgetLineView, FundingSource } from "@/api/types";
import { amountOf } from "@/desk-ui/amount-field";
import type { Choice } from "@/shared/choice";

export interface BudgetLineForm {
  title: string;
  amount: string | null;
  source: FundingSource | null;
  year: string | null;
  task: Choice | null;
  functional_code: string;
  economic_code: string;
  note: string;
  /** Why, once the budget has been approved. */
  reason: string;
}

/** Fields that a small project leaves empty: they stay folded away until one of them is used. */
export const EXTRA_FIELDS = [
  "task",
  "functional_code",
  "economic_code",
  "note",
] as const satisfies readonly (keyof BudgetLineForm)[];

export function emptyLine(year: number): BudgetLineForm {
  return {
    title: "",
    amount: null,
    source: null,
    year: String(year),
    task: null,
    functional_code: "",
    economic_code: "",
    note: "",
    reason: "",
  };
}

export function lineToForm(line: BudgetLineView): BudgetLineForm {
  const { title, amount, source, task, functional_class, economic_class, note } = line;
  return {
    title,
    amount,
    source,
    year: line.year === null ? null : String(line.year),
    task: task && { value: task.id, label: `${task.wbs} ${task.title}` },
    functional_code: functional_class?.code ?? "",
    economic_code: economic_class?.code ?? "",
    note,
    reason: "",
  };
}

/** What the interface wants; null while there is no amount. */
export function lineToBody(form: BudgetLineForm) {
  const amount = amountOf(form.amount);
  if (amount === null) return null;
  return {
    title: form.title.trim(),
    amount,
    source: form.source ?? null,
    year: form.year ? Number(form.year) : null,
    task_id: form.task?.value ?? null,
    functional_code: form.functional_code.trim() || null,
    economic_code: form.economic_code.trim() || null,
    note: form.note.trim(),
  };
}

/** Whether any of the folded fields says something. */
export function hasExtras(form: BudgetLineForm): boolean {
  return EXTRA_FIELDS.some((field) => Boolean(form[field]));
}

/** The dimensions the lines of a project use at all; columns nobody fills are not shown. */
export function usedDimensions(lines: readonly BudgetLineView[]) {
  return {
    task: lines.some((line) => line.task !== null),
    functional: lines.some((line) => line.functional_class !== null),
    economic: lines.some((line) => line.economic_class !== null),
    year: lines.some((line) => line.year !== null),
    source: lines.some((line) => line.source !== null),
  };
}
