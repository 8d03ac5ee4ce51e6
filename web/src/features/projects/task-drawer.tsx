/** Adding or editing a task. */
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { findInPages } from "@/api/pages";
import type { CreateTask, ProjectView, TaskView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { type Choice, unitChoice } from "@/shared/choice";
import { changedFields } from "@/shared/merge";
import { useOnce } from "@/shared/use-once";
import { useProjectsChanged } from "./queries";
import { ReportFields, TaskFields } from "./task-fields";
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

const FIELD_WORDS = {
  title: "projects:task.title",
  unit: "projects:field.unitName",
  assignee: "projects:task.person",
  planned_start: "projects:field.plannedStart",
  planned_end: "projects:field.plannedEnd",
  actual_start: "projects:field.actualStart",
  actual_end: "projects:field.actualEnd",
  weight: "projects:task.weight",
  progress_percent: "projects:field.progressPercent",
  description: "projects:task.description",
} as const satisfies Record<keyof TaskForm, string>;

/** What may be reported without the right to plan. */
const REPORT_FIELDS = ["actual_start", "actual_end", "progress_percent"] as const;

function toForm(task: TaskView | null): TaskForm {
  if (!task) return EMPTY;
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
  const once = useOnce();
  const isReport = edited?.kind === "report";
  const seen = edited && edited.kind !== "new" ? edited.task : null;
  const parent = edited?.kind === "new" ? edited.parent : null;
  const path = { id: project.id };
  const save = async (form: TaskForm, base: TaskView | null) => {
    if (base) {
      const params = { path: { ...path, task_id: base.id }, header: changing(base.version) };
      await api.PATCH("/api/v1/projects/{id}/tasks/{task_id}", {
        params,
        body: changedFields(toBody(toForm(base)), toBody(form)),
      });
    } else {
      const body = { ...toBody(form), ...(parent ? { parent_id: parent.id } : {}) };
      await once({ path, body }, (key) =>
        api.POST("/api/v1/projects/{id}/tasks", { params: { path, header: creating(key) }, body }),
      );
    }
    await changed();
    onClose();
  };
  const title = () => {
    if (seen) return isReport ? t("projects:report.of", { name: seen.title }) : t("projects:task.edit");
    return parent ? t("projects:task.addUnder", { name: parent.title }) : t("projects:task.add");
  };
  return (
    <EditDrawer<TaskView, TaskForm>
      title={title()}
      isOpen={edited !== null}
      seen={seen}
      toForm={toForm}
      fields={isReport ? REPORT_FIELDS : undefined}
      label={(field) => t(FIELD_WORDS[field])}
      reread={({ id }) =>
        findInPages(
          (query) => bodyOf(api.GET("/api/v1/projects/{id}/tasks", { params: { path, query } })),
          (task) => task.id === id,
        )
      }
      onDiscard={changed}
      fieldFor={(name) => ({ unit_id: "unit", assignee_id: "assignee" })[name] ?? name}
      onClose={onClose}
      onSave={save}
    >
      {() => (isReport && seen ? <ReportFields task={seen} /> : <TaskFields task={seen} />)}
    </EditDrawer>
  );
}
