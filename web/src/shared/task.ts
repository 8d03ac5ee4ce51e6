/** Pure facts about planned work, used on desk and phone alike. */
import { daysBetween } from "./dates";

interface Planned {
  planned_end: string | null;
  actual_end: string | null;
}

/** Days a piece of work is late: against the day it ended, or today while it is open. 0 = not late. */
export function daysLate(work: Planned, today: string): number {
  if (work.planned_end === null) return 0;
  return Math.max(0, daysBetween(work.planned_end, work.actual_end ?? today));
}

/** Days left until the planned end of open work; null when there is no plan or it is done. */
export function daysLeft(work: Planned, today: string): number | null {
  if (work.planned_end === null || work.actual_end !== null) return null;
  return daysBetween(today, work.planned_end);
}

/** Where the plan wants the progress today, 0–100; undefined without both dates. */
export function plannedPercent(start: string | null, end: string | null, today: string): number | undefined {
  if (start === null || end === null || end < start) return undefined;
  const length = daysBetween(start, end) + 1;
  const passed = daysBetween(start, today) + 1;
  return Math.round(Math.min(1, Math.max(0, passed / length)) * 100);
}
