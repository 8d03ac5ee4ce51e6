/** Pure rules of alerts: the URL of their list, what goes to the server, and which figures explain one. */
import type { AlertQuery, AlertState, AlertView, Light } from "@/api/types";
import { daysBetween } from "@/shared/dates";
import { flag, oneOf, type Schema, someOf, text } from "@/shared/search-state";
import type { Shape, Tone } from "@/ui/status-tag";

export const LIGHTS = ["red", "amber", "green"] as const satisfies readonly Light[];
export const ALERT_STATES = [
  "open",
  "acknowledged",
  "assigned",
  "acted",
  "resolved",
] as const satisfies readonly AlertState[];

export const STATE_LOOK: Record<AlertState, [Tone, Shape]> = {
  open: ["bad", "ring"],
  acknowledged: ["info", "ring"],
  assigned: ["info", "half"],
  acted: ["ok", "half"],
  resolved: ["idle", "dot"],
};

export interface AlertSearch {
  /** Null shows everything that is not resolved. */
  state: AlertState | null;
  /** Several at once; empty for all. */
  light: Light[];
  unit: string | null;
  rule: string | null;
  project: string | null;
  mine: boolean;
  /** Only those a leader watches over. */
  supervised: boolean;
  overdue: boolean;
}

export const ALERT_SEARCH: Schema<AlertSearch> = {
  state: oneOf(ALERT_STATES, null),
  light: someOf(LIGHTS),
  unit: text,
  rule: text,
  project: text,
  mine: flag,
  supervised: flag,
  overdue: flag,
};

export const NO_ALERT_FILTER: Partial<AlertSearch> = {
  light: [],
  unit: null,
  rule: null,
  project: null,
  mine: false,
  supervised: false,
  overdue: false,
};

export function isNarrowed(search: AlertSearch): boolean {
  return Boolean(
    search.light.length > 0 ||
      search.unit ||
      search.rule ||
      search.project ||
      search.mine ||
      search.supervised ||
      search.overdue,
  );
}

/** Working days are the server's; this only says how many civil days ago the last day passed. */
export function daysOverdue({ demand, state }: Pick<AlertView, "demand" | "state">, today: string): number {
  return state === "resolved" ? 0 : Math.max(0, daysBetween(demand.due, today));
}

/** The figures of an alert, the threshold last: people read what is, then what it is held against. */
export function figuresOf(numbers: Readonly<Record<string, unknown>>): [string, unknown][] {
  const isLimit = (name: string) => name === "limit" || name.startsWith("limit_");
  const all = Object.entries(numbers).filter(([, value]) => value !== null && typeof value !== "object");
  return [...all.filter(([name]) => !isLimit(name)), ...all.filter(([name]) => isLimit(name))];
}

/** The filters as the server wants them; without a state everything that is not resolved. */
export function toAlertQuery(search: AlertSearch): AlertQuery {
  const { state, light, unit, rule, project, mine, supervised, overdue } = search;
  return {
    ...(state ? { state } : { open: true }),
    ...(light.length > 0 ? { light: light.join(",") } : {}),
    ...(unit ? { unit_id: unit, include_subtree: true } : {}),
    ...(rule ? { rule } : {}),
    ...(project ? { project_id: project } : {}),
    ...(mine ? { mine: true } : {}),
    ...(supervised ? { level: "supervised" as const } : {}),
    ...(overdue ? { overdue: true } : {}),
  };
}

/** Where the thing of an alert is looked at. */
export function thingAddress({ thing, project }: Pick<AlertView, "thing" | "project">): string {
  const page = `/desk/projects/${project.id}`;
  const tabs: Readonly<Record<string, string>> = {
    milestone: `${page}?tab=milestones`,
    task: `${page}?tab=tasks`,
    budget_line: `${page}?tab=funds`,
    project_year: `${page}?tab=funds`,
    defect: `/desk/defects/${thing.id}`,
  };
  return tabs[thing.kind] ?? page;
}
