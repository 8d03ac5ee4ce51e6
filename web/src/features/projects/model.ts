/** Pure rules of the register's view: its URL, and what of it goes to the server. */

import type { Light, ProjectFilter, ProjectSort, ProjectState } from "@/api/types";
import { PROJECT_STATES } from "@/shared/project-state";
import { flag, oneOf, pattern, type Schema, someOf, text } from "@/shared/search-state";

/** The lights, the worst first. */
export const LIGHTS = ["red", "amber", "green"] as const satisfies readonly Light[];

/** The states in the order of a project's life. */
export const STATES = PROJECT_STATES;

export const SORTS = [
  "-updated_at",
  "updated_at",
  "name",
  "-name",
  "code",
  "-code",
  "total_investment",
  "-total_investment",
  "planned_start",
  "-planned_start",
  "planned_end",
  "-planned_end",
  "progress",
  "-progress",
  "budget",
  "-budget",
  "appropriated",
  "-appropriated",
  "received",
  "-received",
  "committed",
  "-committed",
  "paid",
  "-paid",
  "light",
  "-light",
] as const satisfies readonly ProjectSort[];

export const COLUMN_IDS = [
  "name",
  "code",
  "state",
  "light",
  "unit",
  "category",
  "region",
  "year",
  "total_investment",
  "budget",
  "appropriated",
  "received",
  "committed",
  "paid",
  "paid_percent",
  "planned_start",
  "planned_end",
  "leader",
  "in_charge",
  "progress",
  "tags",
  "updated_at",
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  "name",
  "state",
  "light",
  "unit",
  "total_investment",
  "paid_percent",
  "planned_end",
  "in_charge",
  "progress",
  "updated_at",
];

/** The whole state of the register, as it stands in the URL. */
export interface RegisterSearch {
  q: string | null;
  unit: string | null;
  state: ProjectState | null;
  /** Several states at once, as the figures of the home page count them. */
  states: ProjectState[];
  light: Light | null;
  category: string | null;
  region: string | null;
  year: string | null;
  min: string | null;
  max: string | null;
  /** The budget in yuan, and how much of it has been paid in percent. */
  budgetMin: string | null;
  budgetMax: string | null;
  paidMin: string | null;
  paidMax: string | null;
  tag: string | null;
  mine: boolean;
  sort: ProjectSort;
  columns: ColumnId[];
}

const AMOUNT = /^\d{1,13}(\.\d{1,2})?$/;
const PERCENT = /^\d{1,3}$/;

export const REGISTER_SEARCH: Schema<RegisterSearch> = {
  q: text,
  unit: text,
  state: oneOf(STATES, null),
  states: someOf(STATES),
  light: oneOf(LIGHTS, null),
  category: text,
  region: text,
  year: pattern(/^(19|20|21)\d{2}$/),
  min: pattern(AMOUNT),
  max: pattern(AMOUNT),
  budgetMin: pattern(AMOUNT),
  budgetMax: pattern(AMOUNT),
  paidMin: pattern(PERCENT),
  paidMax: pattern(PERCENT),
  tag: text,
  mine: flag,
  sort: oneOf(SORTS, "-updated_at"),
  columns: someOf(COLUMN_IDS),
};

/** The filters that stand behind "more": how many of them are on. */
export function countHidden(search: RegisterSearch): number {
  const { region, year, min, max, budgetMin, budgetMax, paidMin, paidMax, tag, mine, light } = search;
  const money = [min, max, budgetMin, budgetMax, paidMin, paidMax];
  return [region, year, ...money, tag, mine, light, search.states.length > 0].filter(Boolean).length;
}

/** Whether anything but the sort and the columns narrows the list. */
export function isFiltered(search: RegisterSearch): boolean {
  return Boolean(search.q || search.unit || search.state || search.category) || countHidden(search) > 0;
}

/** Everything that narrows the list, switched off. */
export const NO_FILTER: Partial<RegisterSearch> = {
  q: null,
  unit: null,
  state: null,
  category: null,
  region: null,
  year: null,
  min: null,
  max: null,
  budgetMin: null,
  budgetMax: null,
  paidMin: null,
  paidMax: null,
  tag: null,
  mine: false,
  light: null,
  states: [],
};

/** The filters as the server wants them; the state is left out for the counts of the tabs. */
export function toFilter(search: RegisterSearch): Omit<ProjectFilter, "state"> {
  return {
    ...(search.q ? { q: search.q } : {}),
    ...(search.unit ? { unit_id: search.unit, include_subtree: true } : {}),
    ...(search.category ? { category: search.category } : {}),
    ...(search.region ? { region: search.region } : {}),
    ...(search.year ? { year: Number(search.year) } : {}),
    ...(search.min ? { amount_min: search.min } : {}),
    ...(search.max ? { amount_max: search.max } : {}),
    ...(search.budgetMin ? { budget_min: search.budgetMin } : {}),
    ...(search.budgetMax ? { budget_max: search.budgetMax } : {}),
    ...(search.paidMin ? { paid_percent_min: Number(search.paidMin) } : {}),
    ...(search.paidMax ? { paid_percent_max: Number(search.paidMax) } : {}),
    ...(search.tag ? { tag: search.tag } : {}),
    ...(search.mine ? { mine: true } : {}),
    ...(search.light ? { light: search.light } : {}),
  };
}

/** The tab that is open; all states of the filter where none is. */
export function stateQuery({ state, states }: RegisterSearch): string | null {
  return state ?? (states.join(",") || null);
}

/** The columns to show: the name always, the rest as chosen. */
export function shownColumns(search: RegisterSearch): ColumnId[] {
  const chosen = search.columns.length > 0 ? search.columns : DEFAULT_COLUMNS;
  return COLUMN_IDS.filter((id) => id === "name" || chosen.includes(id));
}

/** A sort the grid asks for, checked against what the server knows. */
export function oneOfSorts(sort: string): ProjectSort {
  return SORTS.find((known) => known === sort) ?? "-updated_at";
}

/** The list call's query for an export of what is seen: filters, state and sort. */
export function exportQuery(search: RegisterSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(toFilter(search))) query.set(name, String(value));
  const state = stateQuery(search);
  if (state) query.set("state", state);
  query.set("sort", search.sort);
  return query.toString();
}
