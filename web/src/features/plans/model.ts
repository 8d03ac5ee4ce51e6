/** Pure rules of contingency plans: the URL of their list, and the form of one. */
import type { DraftPlan, PlanDetail, PlanKind, PlanQuery, PlanState } from "@/api/types";
import { type Choice, unitChoice } from "@/shared/choice";
import { oneOf, type Schema, text } from "@/shared/search-state";

export const PLAN_KINDS = [
  "safety",
  "flood",
  "fire",
  "environment",
  "health",
  "cyber",
  "social",
  "funds",
  "other",
] as const satisfies readonly PlanKind[];
export const PLAN_STATES = ["draft", "in_force", "withdrawn"] as const satisfies readonly PlanState[];

export interface PlanSearch {
  q: string | null;
  kind: PlanKind | null;
  state: PlanState | null;
  unit: string | null;
}
export const PLAN_SEARCH: Schema<PlanSearch> = {
  q: text,
  kind: oneOf(PLAN_KINDS, null),
  state: oneOf(PLAN_STATES, null),
  unit: text,
};
export const NO_PLAN_FILTER: PlanSearch = { q: null, kind: null, state: null, unit: null };

export function toPlanQuery({ q, kind, state, unit }: PlanSearch): PlanQuery {
  return {
    ...(q ? { q } : {}),
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(unit ? { unit_id: unit } : {}),
  };
}

export interface StepForm {
  title: string;
  what: string;
  role: string;
  person: Choice | null;
  unit: Choice | null;
  hours_after: number;
}
export interface ContactForm {
  name: string;
  duty: string;
  organisation: string;
  phone: string;
  /** The account behind the name: kept, not shown. */
  person_id: string | null;
}
export interface ResourceForm {
  name: string;
  quantity: string;
  place: string;
  keeper: string;
}
export interface PlanForm {
  title: string;
  kind: PlanKind;
  unit: Choice | null;
  projects: Choice[];
  /** Of these projects. */
  risks: Choice[];
  trigger: string;
  steps: StepForm[];
  contacts: ContactForm[];
  resources: ResourceForm[];
}

export const NO_STEP: StepForm = { title: "", what: "", role: "", person: null, unit: null, hours_after: 0 };
export const NO_CONTACT: ContactForm = { name: "", duty: "", organisation: "", phone: "", person_id: null };
export const NO_RESOURCE: ResourceForm = { name: "", quantity: "", place: "", keeper: "" };

export function toPlanForm(plan: PlanDetail | null, unit: Choice | null = null): PlanForm {
  if (!plan) {
    return {
      title: "",
      kind: "safety",
      unit,
      projects: [],
      risks: [],
      trigger: "",
      steps: [],
      contacts: [],
      resources: [],
    };
  }
  return {
    title: plan.title,
    kind: plan.kind,
    unit: unitChoice(plan.unit),
    projects: plan.projects.map(({ id, name }) => ({ value: id, label: name })),
    risks: plan.risks.map(({ id, title }) => ({ value: id, label: title })),
    trigger: plan.trigger,
    steps: plan.steps.map(({ title, what, role, person, unit: of, hours_after }) => ({
      title,
      what,
      role,
      hours_after,
      person: unitChoice(person),
      unit: unitChoice(of),
    })),
    contacts: plan.contacts.map(({ name, duty, organisation, phone, person_id }) => ({
      name,
      duty,
      organisation,
      phone,
      person_id,
    })),
    resources: plan.resources.map(({ name, quantity, place, keeper }) => ({ name, quantity, place, keeper })),
  };
}

/** What is sent; the unit of a plan never changes, so an edit leaves it out. */
export function toPlanBody(form: PlanForm): Omit<DraftPlan, "unit_id"> {
  return {
    title: form.title.trim(),
    kind: form.kind,
    project_ids: form.projects.map(({ value }) => value),
    risk_ids: form.risks.map(({ value }) => value),
    trigger: form.trigger.trim(),
    steps: form.steps.map(({ person, unit, ...step }) => ({
      ...step,
      person_id: person?.value ?? null,
      unit_id: unit?.value ?? null,
    })),
    contacts: form.contacts,
    resources: form.resources,
  };
}

/** Somebody must be told of a step: a post, a person or a unit. */
export function hasDoer({
  role,
  person,
  unit,
}: Partial<Pick<StepForm, "role" | "person" | "unit">>): boolean {
  return Boolean(role?.trim() || person || unit);
}

const FIELD_OF: Readonly<Record<string, string>> = {
  unit_id: "unit",
  project_ids: "projects",
  risk_ids: "risks",
  person_id: "person",
};

/** "/steps/0/person_id" → where the form has it. */
export function planPath(pointer: string): string[] {
  const parts = pointer.replace(/^#?\//, "").split("/");
  return parts.map((part) => FIELD_OF[part] ?? part);
}

/** Hours after the beginning as people say them: "1 天 2 小时" needs days and hours. */
export function daysAndHours(hours: number): { days: number; hours: number } {
  return { days: Math.floor(hours / 24), hours: hours % 24 };
}
