/** My open work, from the server or from the phone: tasks and milestones, the earliest due first. */
import { $api } from "@/api/client";
import type { MyMilestoneView, MyTaskView } from "@/api/types";
import type { Subject } from "@/offline/model";
import { type Kept, useKept } from "@/offline/use-kept";

export type Work =
  | { kind: "task"; due: string | null; task: MyTaskView }
  | { kind: "milestone"; due: string; milestone: MyMilestoneView };

const NEVER = "9999";

/** In the order in which they are due; what has no date comes last. */
export function inOrder(tasks: readonly MyTaskView[], milestones: readonly MyMilestoneView[]): Work[] {
  const work: Work[] = [
    ...tasks.map((task): Work => ({ kind: "task", due: task.planned_end, task })),
    ...milestones.map((milestone): Work => ({ kind: "milestone", due: milestone.planned_date, milestone })),
  ];
  return work.sort((a, b) => ((a.due ?? NEVER) < (b.due ?? NEVER) ? -1 : 1));
}

export function useMyWork(): Kept<Work[]> {
  const query = { params: { query: { state: "open" as const, limit: 100 } } };
  const tasks = useKept("my-tasks", $api.useQuery("get", "/api/v1/my/tasks", query));
  const milestones = useKept("my-milestones", $api.useQuery("get", "/api/v1/my/milestones", query));
  const isKnown = tasks.data !== undefined && milestones.data !== undefined;
  return {
    data: isKnown ? inOrder(tasks.data?.items ?? [], milestones.data?.items ?? []) : undefined,
    error: tasks.error ?? milestones.error,
    dataUpdatedAt: Math.min(tasks.dataUpdatedAt, milestones.dataUpdatedAt),
    keptAt: tasks.keptAt ?? milestones.keptAt,
    refetch: () => Promise.all([tasks.refetch(), milestones.refetch()]),
  };
}

export function subjectOfTask({ id, title, project }: MyTaskView): Subject {
  return { id, title, projectId: project.id, projectName: project.name };
}
