/** The five numbers of a project's money that each answer "is it all right?". Pure. */
import type { FundFigures, Rung } from "@/api/types";
import { percentOf } from "@/shared/money";

export type FigureId = "appropriated" | "received" | "used" | "paid" | "available";

export interface Figure {
  id: FigureId;
  /** Yuan. */
  amount: string;
  /** What it is held against, in yuan, and how much of that it is. */
  base: string;
  percent: number | null;
  tone: "plain" | "warn" | "bad";
}

/** Amber and red come from the ladder of the server alone: the screen judges nothing by itself. */
const TONE: Record<Rung, Figure["tone"]> = { info: "plain", amber: "warn", red: "bad" };

export function figuresOf(totals: FundFigures, rung: Rung | null): Figure[] {
  const { planned, appropriated, received, used, paid, available } = totals;
  const figure = (id: FigureId, amount: string, base: string, tone: Figure["tone"] = "plain"): Figure => ({
    id,
    amount,
    base,
    percent: percentOf(amount, base),
    tone,
  });
  return [
    figure("appropriated", appropriated, planned),
    figure("received", received, appropriated),
    figure("used", used, planned, rung ? TONE[rung] : "plain"),
    figure("paid", paid, planned),
    figure("available", available, appropriated),
  ];
}

/** Which rung is higher; none is the lowest. */
export function highestRung(rungs: readonly (Rung | null)[]): Rung | null {
  const order: readonly (Rung | null)[] = ["red", "amber", "info"];
  return order.find((rung) => rungs.includes(rung)) ?? null;
}

/** By how many points money is ahead of work (positive) or behind it. */
export function moneyAhead(paidPercent: number | null, workPercent: number): number | null {
  return paidPercent === null ? null : Math.round(paidPercent - workPercent);
}
