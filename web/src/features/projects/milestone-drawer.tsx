/** Adding or editing a milestone. */
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { findInPages } from "@/api/pages";
import type { MilestoneView, ProjectView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { type Choice, unitChoice } from "@/shared/choice";
import { changedFields } from "@/shared/merge";
import { useOnce } from "@/shared/use-once";
import { MilestoneFields, ReportFields } from "./milestone-fields";
import { useProjectsChanged } from "./queries";

interface MilestoneForm {
  title: string;
  is_key: boolean;
  planned_date: string | null;
  actual_date: string | null;
  unit: Choice | null;
  person: Choice | null;
  weight: number | null;
  description: string;
}

const EMPTY: MilestoneForm = {
  title: "",
  is_key: false,
  planned_date: null,
  actual_date: null,
  unit: null,
  person: null,
  weight: 1,
  description: "",
};

const FIELD_WORDS = {
  title: "projects:milestone.title",
  is_key: "projects:milestone.isKey",
  planned_date: "projects:milestone.planned",
  actual_date: "projects:milestone.actual",
  unit: "projects:field.unitName",
  person: "projects:task.person",
  weight: "projects:task.weight",
  description: "projects:task.description",
} as const satisfies Record<keyof MilestoneForm, string>;

/** What may be reported without the right to plan. */
const REPORT_FIELDS = ["actual_date"] as const;

function toForm(seen: MilestoneView | null): MilestoneForm {
  if (!seen) return EMPTY;
  const { title, is_key, planned_date, actual_date, weight } = seen;
  const people = { unit: unitChoice(seen.unit), person: unitChoice(seen.person) };
  return { title, is_key, planned_date, actual_date, weight, ...people, description: seen.description };
}

function toBody(form: MilestoneForm, planned_date: string) {
  return {
    title: form.title.trim(),
    is_key: form.is_key,
    planned_date,
    actual_date: form.actual_date ?? null,
    unit_id: form.unit?.value ?? null,
    person_id: form.person?.value ?? null,
    weight: form.weight ?? 1,
    description: form.description.trim(),
  };
}

interface MilestoneDrawerProps {
  project: ProjectView;
  edited: MilestoneView | "new" | null;
  /** Only the day on which it was reached can be told. */
  isReport: boolean;
  onClose: () => void;
}

export function MilestoneDrawer({ project, edited, isReport, onClose }: MilestoneDrawerProps) {
  const { t } = useTranslation();
  const changed = useProjectsChanged();
  const once = useOnce();
  const seen = edited === "new" ? null : edited;
  const path = { id: project.id };
  const save = async (form: MilestoneForm, base: MilestoneView | null) => {
    if (!form.planned_date) return;
    const body = toBody(form, form.planned_date);
    if (base) {
      const params = { path: { ...path, milestone_id: base.id }, header: changing(base.version) };
      await api.PATCH("/api/v1/projects/{id}/milestones/{milestone_id}", {
        params,
        body: changedFields(toBody(toForm(base), base.planned_date), body),
      });
    } else {
      await once({ path, body }, (key) =>
        api.POST("/api/v1/projects/{id}/milestones", { params: { path, header: creating(key) }, body }),
      );
    }
    await changed();
    onClose();
  };
  const title = () => {
    if (!seen) return t("projects:milestone.add");
    return isReport ? t("projects:report.of", { name: seen.title }) : t("projects:milestone.edit");
  };
  return (
    <EditDrawer<MilestoneView, MilestoneForm>
      title={title()}
      isOpen={edited !== null}
      seen={seen}
      toForm={toForm}
      fields={isReport ? REPORT_FIELDS : undefined}
      label={(field) => t(FIELD_WORDS[field])}
      reread={({ id }) =>
        findInPages(
          (query) => bodyOf(api.GET("/api/v1/projects/{id}/milestones", { params: { path, query } })),
          (milestone) => milestone.id === id,
        )
      }
      onDiscard={changed}
      fieldFor={(name) => ({ unit_id: "unit", person_id: "person" })[name] ?? name}
      onClose={onClose}
      onSave={save}
    >
      {() => (isReport ? <ReportFields milestone={seen} /> : <MilestoneFields />)}
    </EditDrawer>
  );
}
