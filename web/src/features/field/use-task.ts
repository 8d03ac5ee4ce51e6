/** One task that somebody reports on: out of my work, or out of the plan of its project. */
import { $api } from "@/api/client";
import type { Subject } from "@/offline/model";
import { useKept } from "@/offline/use-kept";
import { useField } from "./use-field";
import { subjectOf } from "./work";

export interface KnownTask {
  subject: Subject;
  due: string | null;
  percent: number;
}

export function useTask(projectId: string, id: string): { task: KnownTask | null; isAsking: boolean } {
  const field = useField();
  const mine = field.data?.tasks.find((task) => task.id === id);
  const isElsewhere = field.data !== undefined && mine === undefined;
  const path = { params: { path: { id: projectId } } };
  const project = useKept(
    `project ${projectId}`,
    $api.useQuery("get", "/api/v1/projects/{id}", path, { enabled: isElsewhere }),
  );
  const tasks = useKept(
    `tasks ${projectId}`,
    $api.useQuery("get", "/api/v1/projects/{id}/tasks", path, { enabled: isElsewhere }),
  );
  if (field.data && mine) {
    const subject = subjectOf(field.data, mine);
    return { task: { subject, due: mine.planned_end, percent: mine.progress_percent }, isAsking: false };
  }
  const found = tasks.data?.items.find((task) => task.id === id);
  if (found && project.data) {
    const { name } = project.data;
    const subject = { id, title: found.title, projectId, projectName: name };
    return { task: { subject, due: found.planned_end, percent: found.progress_percent }, isAsking: false };
  }
  const isOver = isElsewhere && (tasks.data !== undefined || tasks.error !== null) && project.error === null;
  const hasFailed = field.error !== null || tasks.error !== null || project.error !== null;
  return { task: null, isAsking: !hasFailed && !(isOver && project.data !== undefined) };
}
