/** One task that somebody reports on: out of my work, or out of the plan of its project. */
import { $api } from "@/api/client";
import type { Subject } from "@/offline/model";
import { useKept } from "@/offline/use-kept";
import { subjectOfTask, useMyWork } from "./use-work";

export interface KnownTask {
  subject: Subject;
  due: string | null;
  percent: number;
}

export function useTask(projectId: string, id: string): { task: KnownTask | null; isAsking: boolean } {
  const work = useMyWork();
  const mine = work.data?.find((one) => one.kind === "task" && one.task.id === id);
  const isElsewhere = work.data !== undefined && mine === undefined;
  const path = { params: { path: { id: projectId } } };
  const project = useKept(
    `project ${projectId}`,
    $api.useQuery("get", "/api/v1/projects/{id}", path, { enabled: isElsewhere }),
  );
  const tasks = useKept(
    `tasks ${projectId}`,
    $api.useQuery("get", "/api/v1/projects/{id}/tasks", path, { enabled: isElsewhere }),
  );
  if (mine?.kind === "task") {
    const { task } = mine;
    const known = { subject: subjectOfTask(task), due: task.planned_end, percent: task.progress_percent };
    return { task: known, isAsking: false };
  }
  const found = tasks.data?.items.find((task) => task.id === id);
  if (found && project.data) {
    const { name } = project.data;
    const subject = { id, title: found.title, projectId, projectName: name };
    return { task: { subject, due: found.planned_end, percent: found.progress_percent }, isAsking: false };
  }
  const isOver = isElsewhere && (tasks.data !== undefined || tasks.error !== null) && project.error === null;
  const hasFailed = work.error !== null || tasks.error !== null || project.error !== null;
  return { task: null, isAsking: !hasFailed && !(isOver && project.data !== undefined) };
}
