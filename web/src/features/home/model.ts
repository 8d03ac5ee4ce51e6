/** What waits for a person: tasks and milestones as one list, the earliest due first. */
import type { MyMilestoneView, MyTaskView } from "@/api/types";

export interface OpenWork {
  id: string;
  kind: "task" | "milestone";
  title: string;
  project: { id: string; name: string };
  due: string | null;
  /** 0–100; null for milestones, which are reached or not. */
  percent: number | null;
}

const LAST_DAY = "9999-12-31";

/** Tasks and milestones together, by due day; work without a day comes last. */
export function openWork(tasks: readonly MyTaskView[], milestones: readonly MyMilestoneView[]): OpenWork[] {
  const all: OpenWork[] = [
    ...tasks.map(({ id, title, project, planned_end, progress_percent }) => ({
      id,
      kind: "task" as const,
      title,
      project,
      due: planned_end,
      percent: progress_percent,
    })),
    ...milestones.map(({ id, title, project, planned_date }) => ({
      id,
      kind: "milestone" as const,
      title,
      project,
      due: planned_date,
      percent: null,
    })),
  ];
  // ISO days sort as text; the last of all days stands for none.
  return all.sort((a, b) => (a.due ?? LAST_DAY).localeCompare(b.due ?? LAST_DAY, "en"));
}
