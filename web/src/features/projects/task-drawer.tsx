/** Adding or editing a task. */
import { Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { CreateTask, ProjectView, TaskView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { DateField } from "@/desk-ui/date-field";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PersonSelect } from "@/desk-ui/person-select";
import { type Choice, unitChoice } from "@/shared/choice";
import { changedFields } from "@/shared/merge";
import styles from "./project-fields.module.css";
import { useProjectsChanged } from "./queries";
import type { TaskEdit } from "./tasks-tab";

interface TaskForm {
  title: string;
  unit: Choice | null;
  assignee: Choice | null;
  planned_start: string | null;
  planned_end: string | null;
  actual_start: string | null;
  actual_end: string | null;
  weight: number | null;
  progress_percent: number | null;
  description: string;
}

const EMPTY: TaskForm = {
  title: "",
  unit: null,
  assignee: null,
  planned_start: null,
  planned_end: null,
  actual_start: null,
  actual_end: null,
  weight: 1,
  progress_percent: 0,
  description: "",
};

function toForm(task: TaskView): TaskForm {
  const { title, planned_start, planned_end, actual_start, actual_end, weight, progress_percent } = task;
  return {
    title,
    planned_start,
    planned_end,
    actual_start,
    actual_end,
    weight,
    progress_percent,
    unit: unitChoice(task.unit),
    assignee: unitChoice(task.assignee),
    description: task.description,
  };
}

function toBody(form: TaskForm): CreateTask {
  return {
    title: form.title.trim(),
    unit_id: form.unit?.value ?? null,
    assignee_id: form.assignee?.value ?? null,
    planned_start: form.planned_start ?? null,
    planned_end: form.planned_end ?? null,
    actual_start: form.actual_start ?? null,
    actual_end: form.actual_end ?? null,
    weight: form.weight ?? 1,
    progress_percent: form.progress_percent ?? 0,
    description: form.description.trim(),
  };
}

interface TaskDrawerProps {
  project: ProjectView;
  edited: TaskEdit | null;
  onClose: () => void;
}

export function TaskDrawer({ project, edited, onClose }: TaskDrawerProps) {
  const { t } = useTranslation();
  const changed = useProjectsChanged();
  const seen = edited?.kind === "edit" ? edited.task : null;
  const parent = edited?.kind === "new" ? edited.parent : null;
  const save = async (form: TaskForm) => {
    if (seen) {
      const params = { path: { id: project.id, task_id: seen.id }, header: changing(seen.version) };
      await api.PATCH("/api/v1/projects/{id}/tasks/{task_id}", {
        params,
        body: changedFields(toBody(toForm(seen)), toBody(form)),
      });
    } else {
      const params = { path: { id: project.id }, header: creating() };
      const body = { ...toBody(form), ...(parent ? { parent_id: parent.id } : {}) };
      await api.POST("/api/v1/projects/{id}/tasks", { params, body });
    }
    await changed();
    onClose();
  };
  const title = seen
    ? t("projects:task.edit")
    : parent
      ? t("projects:task.addUnder", { name: parent.title })
      : t("projects:task.add");
  return (
    <FormDrawer<TaskForm>
      title={title}
      isOpen={edited !== null}
      initial={seen ? toForm(seen) : EMPTY}
      fieldFor={(name) => ({ unit_id: "unit", assignee_id: "assignee" })[name] ?? name}
      onClose={onClose}
      onSave={save}
    >
      {() => <TaskFields />}
    </FormDrawer>
  );
}

function TaskFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="title"
        label={t("projects:task.title")}
        rules={[{ required: true, whitespace: true, message: t("common:required") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="unit" label={t("projects:field.unitName")}>
          <OrgTreeSelect />
        </Form.Item>
        <Form.Item name="assignee" label={t("projects:task.person")}>
          <PersonSelect />
        </Form.Item>
        <Form.Item name="planned_start" label={t("projects:field.plannedStart")}>
          <DateField />
        </Form.Item>
        <Form.Item name="planned_end" label={t("projects:field.plannedEnd")}>
          <DateField />
        </Form.Item>
        <Form.Item name="actual_start" label={t("projects:field.actualStart")}>
          <DateField />
        </Form.Item>
        <Form.Item name="actual_end" label={t("projects:field.actualEnd")}>
          <DateField />
        </Form.Item>
        <Form.Item name="progress_percent" label={t("projects:field.progressPercent")}>
          <InputNumber min={0} max={100} precision={0} style={{ width: "100%" }} />
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
