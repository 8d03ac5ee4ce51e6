/** Adding or editing a milestone. */
import { Checkbox, Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { MilestoneView, ProjectView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { DateField } from "@/desk-ui/date-field";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PersonSelect } from "@/desk-ui/person-select";
import { type Choice, unitChoice } from "@/shared/choice";
import { changedFields } from "@/shared/merge";
import styles from "./project-fields.module.css";
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

function toForm(seen: MilestoneView): MilestoneForm {
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
  onClose: () => void;
}

export function MilestoneDrawer({ project, edited, onClose }: MilestoneDrawerProps) {
  const { t } = useTranslation();
  const changed = useProjectsChanged();
  const seen = edited === "new" ? null : edited;
  const save = async (form: MilestoneForm) => {
    if (!form.planned_date) return;
    const body = toBody(form, form.planned_date);
    if (seen) {
      const params = { path: { id: project.id, milestone_id: seen.id }, header: changing(seen.version) };
      await api.PATCH("/api/v1/projects/{id}/milestones/{milestone_id}", {
        params,
        body: changedFields(toBody(toForm(seen), seen.planned_date), body),
      });
    } else {
      const params = { path: { id: project.id }, header: creating() };
      await api.POST("/api/v1/projects/{id}/milestones", { params, body });
    }
    await changed();
    onClose();
  };
  return (
    <FormDrawer<MilestoneForm>
      title={t(seen ? "projects:milestone.edit" : "projects:milestone.add")}
      isOpen={edited !== null}
      initial={seen ? toForm(seen) : EMPTY}
      fieldFor={(name) => ({ unit_id: "unit", person_id: "person" })[name] ?? name}
      onClose={onClose}
      onSave={save}
    >
      {() => <MilestoneFields />}
    </FormDrawer>
  );
}

function MilestoneFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="title"
        label={t("projects:milestone.title")}
        rules={[{ required: true, whitespace: true, message: t("common:required") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="is_key" valuePropName="checked">
        <Checkbox>{t("projects:milestone.isKey")}</Checkbox>
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item
          name="planned_date"
          label={t("projects:milestone.planned")}
          rules={[{ required: true, message: t("common:required") }]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="actual_date" label={t("projects:milestone.actual")}>
          <DateField />
        </Form.Item>
        <Form.Item name="unit" label={t("projects:field.unitName")}>
          <OrgTreeSelect />
        </Form.Item>
        <Form.Item name="person" label={t("projects:task.person")}>
          <PersonSelect />
        </Form.Item>
        <Form.Item name="weight" label={t("projects:task.weight")}>
          <InputNumber min={0} max={10000} precision={0} style={{ width: "100%" }} />
        </Form.Item>
      </div>
      <Form.Item name="description" label={t("projects:task.description")}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </>
  );
}
