/** The form of a project and what of it goes to the server. Pure. */
import type { CreateProject, EditProject, ProjectView, SecurityLabel } from "@/api/types";
import { type Choice, codeChoice, unitChoice } from "@/shared/choice";
import { isSamePick } from "@/shared/merge";
import { formatMoney } from "@/shared/money";

export interface ProjectForm {
  name: string;
  unit: Choice | null;
  category: Choice | null;
  industry: Choice | null;
  region: Choice | null;
  address: string;
  year: string | null;
  /** Yuan. */
  total_investment: string | null;
  planned_start: string | null;
  planned_end: string | null;
  leader: Choice | null;
  in_charge: Choice | null;
  security_label: SecurityLabel;
  tags: string[];
  summary: string;
}

export type ProjectField = keyof ProjectForm;

export const LABELS = [
  "public",
  "internal",
  "sensitive",
  "important",
] as const satisfies readonly SecurityLabel[];

export const EMPTY_PROJECT: ProjectForm = {
  name: "",
  unit: null,
  category: null,
  industry: null,
  region: null,
  address: "",
  year: null,
  total_investment: null,
  planned_start: null,
  planned_end: null,
  leader: null,
  in_charge: null,
  security_label: "internal",
  tags: [],
  summary: "",
};

/** How each field is written into a request; null empties. */
const WRITE: { [Field in ProjectField]: (value: ProjectForm[Field]) => EditProject } = {
  name: (value) => ({ name: value.trim() }),
  unit: (value) => (value ? { unit_id: value.value } : {}),
  category: (value) => ({ category_code: value?.value ?? null }),
  industry: (value) => ({ industry_code: value?.value ?? null }),
  region: (value) => ({ region_code: value?.value ?? null }),
  address: (value) => ({ address: value.trim() }),
  year: (value) => ({ year: value ? Number(value) : null }),
  total_investment: (value) => ({ total_investment: value }),
  planned_start: (value) => ({ planned_start: value }),
  planned_end: (value) => ({ planned_end: value }),
  leader: (value) => ({ responsible_leader_id: value?.value ?? null }),
  in_charge: (value) => ({ in_charge_id: value?.value ?? null }),
  security_label: (value) => ({ security_label: value }),
  tags: (value) => ({ tags: value }),
  summary: (value) => ({ summary: value.trim() }),
};

/** The form field that shows a problem of an API field. */
const FIELD_OF: Record<string, ProjectField> = {
  unit_id: "unit",
  category_code: "category",
  industry_code: "industry",
  region_code: "region",
  responsible_leader_id: "leader",
  in_charge_id: "in_charge",
};
export function fieldFor(apiField: string): string {
  return FIELD_OF[apiField] ?? apiField;
}

export const PROJECT_FIELDS: readonly ProjectField[] = [
  "name",
  "unit",
  "category",
  "industry",
  "region",
  "address",
  "year",
  "total_investment",
  "planned_start",
  "planned_end",
  "leader",
  "in_charge",
  "security_label",
  "tags",
  "summary",
];

export function toForm(project: ProjectView): ProjectForm {
  return {
    name: project.name,
    unit: unitChoice(project.unit),
    category: codeChoice(project.category),
    industry: codeChoice(project.industry),
    region: codeChoice(project.region),
    address: project.address,
    year: project.year === null ? null : String(project.year),
    total_investment: project.total_investment,
    planned_start: project.planned_start,
    planned_end: project.planned_end,
    leader: unitChoice(project.responsible_leader),
    in_charge: unitChoice(project.in_charge),
    security_label: project.security_label,
    tags: project.tags,
    summary: project.summary,
  };
}

/** Only what was changed: absent fields stay as they are on the server. */
export function toPatch(base: ProjectForm, form: ProjectForm): EditProject {
  const patch: EditProject = {};
  for (const field of PROJECT_FIELDS) {
    if (!isSamePick(base[field], form[field])) Object.assign(patch, write(field, form));
  }
  return patch;
}

/** A new project: fields without a value are left out. */
export function toCreate(form: ProjectForm, unit: Choice): CreateProject {
  const body: CreateProject = { name: form.name.trim(), unit_id: unit.value };
  for (const field of PROJECT_FIELDS) {
    for (const [name, value] of Object.entries(write(field, form))) {
      if (value !== null && value !== "") Object.assign(body, { [name]: value });
    }
  }
  return body;
}

/** The words of a field, for comparing two versions. */
export function fieldText(
  form: ProjectForm,
  field: ProjectField,
  label: (code: SecurityLabel) => string,
): string {
  if (field === "total_investment") return formatMoney(form.total_investment, "wan");
  if (field === "security_label") return label(form.security_label);
  if (field === "tags") return form.tags.join("、") || "—";
  const value = form[field];
  if (value === null || value === "") return "—";
  return typeof value === "string" ? value : value.label;
}

function write<Field extends ProjectField>(field: Field, form: ProjectForm): EditProject {
  return WRITE[field](form[field]);
}
