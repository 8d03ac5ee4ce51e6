/** What may be done with a month of the books. Pure. */
import type { PeriodState, PeriodVerb, PeriodView } from "@/api/types";

/** "2026-03" */
export function monthOf({ year, month }: Pick<PeriodView, "year" | "month">): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

export function needsPeriodReason(verb: PeriodVerb): boolean {
  return verb === "reopen";
}

interface Rights {
  mayKeep: boolean;
  mayConfirm: boolean;
  me: string | null;
}

const ASK: Partial<Record<PeriodState, PeriodVerb>> = { open: "close", closed: "reopen" };
const CONFIRM: Partial<Record<PeriodState, PeriodVerb>> = {
  closing: "confirm-close",
  reopening: "confirm-reopen",
};

/** The steps from here, and whether a confirmation is missing only because one asked oneself. */
export function periodSteps(
  period: Pick<PeriodView, "state" | "year" | "month" | "asked_by">,
  { mayKeep, mayConfirm, me }: Rights,
  today: string,
): { verbs: PeriodVerb[]; isOwnWork: boolean } {
  const verbs: PeriodVerb[] = [];
  const ask = ASK[period.state];
  const confirm = CONFIRM[period.state];
  const isOver = monthOf(period) < today.slice(0, 7);
  const isOwn = period.asked_by?.id === me;
  if (ask && mayKeep && (ask !== "close" || isOver)) verbs.push(ask);
  if (confirm && mayConfirm && !isOwn) verbs.push(confirm);
  if (confirm && mayKeep) verbs.push("cancel");
  return { verbs, isOwnWork: Boolean(confirm) && mayConfirm && isOwn };
}
