/** Which five figures somebody sees first, and what each is held against. Pure. */
import type { HomeView, Light } from "@/api/types";
import { toFen } from "@/shared/money";

/** Whose home page it is: told by what somebody may do, never by the name of a role. */
export type HomeKind = "finance" | "leader" | "field" | "office";

export function homeKind(permissions: readonly string[]): HomeKind {
  const may = (code: string) => permissions.includes(code);
  if (may("payment.approve") || may("payment.pay")) return "finance";
  if (may("alert.supervise") && !may("project.edit")) return "leader";
  if (may("report.submit") && !may("project.edit") && !may("project.create")) return "field";
  return "office";
}

export type CardName =
  | "projects"
  | "share"
  | "paid"
  | "received"
  | "red"
  | "tasks"
  | "milestones"
  | "alerts"
  | "payments"
  | "unread";

const CARDS: Record<HomeKind, readonly CardName[]> = {
  leader: ["projects", "share", "paid", "red", "alerts"],
  finance: ["payments", "share", "received", "red", "projects"],
  office: ["projects", "share", "tasks", "milestones", "red"],
  field: ["tasks", "milestones", "alerts", "unread", "projects"],
};

export function cardsFor(kind: HomeKind): readonly CardName[] {
  return CARDS[kind];
}

/** Sums of many projects in ten-thousandths: paid of budget. Null without a budget. */
export function shareOf(part: string, whole: string): number | null {
  const [some, all] = [toFen(part), toFen(whole)];
  if (some === null || all === null || all <= 0n) return null;
  return Number((some * 1000n) / all) / 10;
}

/** The number of one light; 0 where nothing has it. */
export function ofLight(lights: HomeView["projects_by_light"], light: Light): number {
  return lights.find((one) => one.light === light)?.figure.value ?? 0;
}

/** Money that lags so far behind the work is worth a look. */
const BEHIND_POINTS = 15;

export function isBehind(percent: number | null, reference: number): boolean {
  return percent !== null && reference - percent >= BEHIND_POINTS;
}
