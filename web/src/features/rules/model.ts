/** Pure rules of the rule library: its URL, the form of a rule made from its JSON, and what an edit sends. */
import type { EditRule, RuleKind, RuleQuery, RuleSeverity, RuleState, RuleView } from "@/api/types";
import { isSame } from "@/shared/merge";
import { oneOf, type Schema, text } from "@/shared/search-state";
import type { Shape, Tone } from "@/ui/status-tag";

export const RULE_KINDS = [
  "lifecycle_guard",
  "working_day_clock",
  "amount_threshold",
  "ratio_threshold",
  "project_code_format",
  "due_date",
  "stillness",
  "progress_gap",
  "spent_share",
  "completeness",
  "risk_matrix",
  "hour_clock",
  "accident_grade",
  "repeat_defects",
  "milestone_evidence",
] as const satisfies readonly RuleKind[];
export const RULE_STATES = ["active", "retired"] as const satisfies readonly RuleState[];
export const SEVERITIES = ["block", "warn", "info"] as const satisfies readonly RuleSeverity[];

export const SEVERITY_LOOK: Record<RuleSeverity, { tone: Tone; shape: Shape }> = {
  block: { tone: "bad", shape: "cross" },
  warn: { tone: "warn", shape: "half" },
  info: { tone: "info", shape: "ring" },
};

export interface RuleSearch {
  q: string | null;
  kind: RuleKind | null;
  state: RuleState | null;
}
export const RULE_SEARCH: Schema<RuleSearch> = {
  q: text,
  kind: oneOf(RULE_KINDS, null),
  state: oneOf(RULE_STATES, null),
};
export const NO_RULE_FILTER: RuleSearch = { q: null, kind: null, state: null };

export function toRuleQuery({ q, kind, state }: RuleSearch): RuleQuery {
  return { ...(q ? { q } : {}), ...(kind ? { kind } : {}), ...(state ? { state } : {}) };
}

/** How a value of JSON is edited: by its sort, so that new parameters need no new screen. */
export type ParamKind =
  | "yesNo"
  | "number"
  | "list"
  | "words"
  | "choice"
  | "date"
  /** Stored in fen, seen in yuan. */
  | "yuan"
  /** Stored in ten-thousandths, seen in per cent. */
  | "percent"
  /** Some of the fields of a project. */
  | "fields"
  /** A table or an object that has no form of its own. */
  | "json";

/** The closed vocabularies of parameters, by their names. */
export const PARAM_CHOICES: Partial<Record<string, readonly string[]>> = {
  counting: ["working", "calendar"],
  due_on_rest_day: ["keep", "next_working_day"],
  bound: ["no_later_than", "no_sooner_than"],
  wording: ["at_least", "more_than", "at_most", "less_than"],
  measure: ["excess", "share"],
  side: ["ahead", "past", "behind"],
  light: ["green", "amber", "red"],
  owner: ["responsible", "in_charge", "leader"],
  needs_defects_closed_from: ["minor", "major", "critical"],
  needs_no_defects_overdue_from: ["minor", "major", "critical"],
};
/** The parameters of each kind, in the order in which they are shown, with how they are edited. */
export const PARAMS: Record<RuleKind, Readonly<Record<string, ParamKind>>> = {
  project_code_format: {
    earliest_year: "number",
    latest_year: "number",
    region_prefixes: "list",
    project_types: "list",
  },
  working_day_clock: {
    days: "number",
    counting: "choice",
    extension_days: "number",
    due_on_rest_day: "choice",
    bound: "choice",
  },
  lifecycle_guard: {
    required_fields: "fields",
    needs_reason: "yesNo",
    min_papers: "number",
    needs_code: "yesNo",
    min_tasks: "number",
    min_milestones: "number",
    needs_all_tasks_done: "yesNo",
    needs_four_eyes: "yesNo",
    needs_defects_closed_from: "choice",
    needs_no_defects_overdue_from: "choice",
  },
  amount_threshold: { limit_fen: "yuan", wording: "choice" },
  ratio_threshold: { ratio_bp: "percent", wording: "choice", measure: "choice" },
  due_date: { side: "choice", days: "number", counting: "choice", next_days: "number" },
  stillness: { days: "number", wording: "choice", counting: "choice" },
  progress_gap: { gap_bp: "percent", wording: "choice", side: "choice" },
  spent_share: { share_bp: "percent", wording: "choice", next_bp: "percent" },
  completeness: { required_fields: "fields", needs_tasks: "yesNo", needs_milestones: "yesNo" },
  // Tables: they are edited as the JSON they are.
  risk_matrix: {},
  hour_clock: { hours: "number" },
  accident_grade: {},
  repeat_defects: { min_repeats: "number", min_inspections: "number" },
  milestone_evidence: {
    min_photos: "number",
    needs_words: "yesNo",
    needs_position: "yesNo",
    needs_second_person: "yesNo",
  },
};

/** What a rule that watches asks of people, as the server calls it: an object with a form of its own. */
const HANDLING: Readonly<Record<string, ParamKind>> = {
  light: "choice",
  owner: "choice",
  action: "words",
  days: "number",
  escalate_after: "number",
  reopen_after: "number",
  inform: "list",
};

/** The fields of a project a rule can ask for, as the server names them. */
export const PROJECT_FIELD_CODES = [
  "name",
  "unit_id",
  "summary",
  "category_code",
  "industry_code",
  "region_code",
  "address",
  "year",
  "total_investment",
  "planned_start",
  "planned_end",
  "actual_start",
  "actual_end",
  "responsible_leader_id",
  "in_charge_id",
] as const;

/** The sort of a value whose name is not known: read off the JSON itself. */
export function kindOfValue(name: string, value: unknown): ParamKind {
  if (PARAM_CHOICES[name]) return "choice";
  if (typeof value === "boolean") return "yesNo";
  if (typeof value === "number") return "number";
  if (Array.isArray(value)) return value.some((one) => typeof one === "object") ? "json" : "list";
  return typeof value === "object" && value !== null ? "json" : "words";
}

/** A field of a form: its name, how it is edited, and where its value stands in the parameters. */
export interface ParamField {
  name: string;
  kind: ParamKind;
  path: readonly string[];
}

/** The value at a place of the parameters. */
export function valueAt(params: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined),
    params,
  );
}

/** All fields of a form: those the kind knows, and whatever else the stored JSON has. */
export function fieldsOf(kind: RuleKind, params: Readonly<Record<string, unknown>>): ParamField[] {
  const known = Object.entries(PARAMS[kind]).map(([name, sort]) => ({ name, kind: sort, path: [name] }));
  const others = Object.keys(params).filter((name) => !(name in PARAMS[kind]));
  return [
    ...known,
    ...others.flatMap((name) => (name === "handling" ? handling() : [other(name, params[name])])),
  ];
}

function handling(): ParamField[] {
  return Object.entries(HANDLING).map(([name, kind]) => ({
    // The days of the rule and those of its handling stand in one form.
    name: name === "days" ? "act_within" : name,
    kind,
    path: ["handling", name],
  }));
}

function other(name: string, value: unknown): ParamField {
  return { name, kind: kindOfValue(name, value), path: [name] };
}

/** The parameters a form sends: emptied ones are left out, as in the stored JSON. */
export function cleanParams(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isSet = (value: unknown) =>
    value !== null &&
    value !== undefined &&
    value !== "" &&
    value !== false &&
    !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(form).filter(([, value]) => isSet(value)));
}

export interface RuleForm {
  title: string;
  source_document: string;
  clause: string;
  effective_from: string;
  effective_to: string | null;
  severity: RuleSeverity;
  message: string;
  params: Record<string, unknown>;
}

export function toRuleForm(rule: RuleView): RuleForm {
  const { title, source_document, clause, effective_from, effective_to, severity, message, params } = rule;
  return { title, source_document, clause, effective_from, effective_to, severity, message, params };
}

/** Only what differs from what was seen; parameters go whole, because they stand together. */
export function toRulePatch(seen: RuleView, form: RuleForm): EditRule {
  const { params, ...texts } = form;
  const before: Omit<RuleForm, "params"> = toRuleForm(seen);
  const patch: EditRule = {};
  const changed = Object.entries(texts).filter(
    ([name, value]) => !isSame(value, Object.entries(before).find(([other]) => other === name)?.[1]),
  );
  Object.assign(patch, Object.fromEntries(changed));
  const next = cleanParams(params);
  return isSame(sorted(next), sorted(cleanParams(seen.params))) ? patch : { ...patch, params: next };
}

function sorted(record: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1));
}

/** The field of the form a pointer of the server speaks of: "/params/days" → ["params", "days"]. */
export function formPath(pointer: string): string[] {
  const parts = pointer.replace(/^#?\//, "").split("/");
  if (parts[0] !== "params") return parts.slice(0, 1);
  return parts.slice(0, parts[1] === "handling" ? 3 : 2);
}
