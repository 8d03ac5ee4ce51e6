/** My open work in the order in which it is due, and how its milestones stand. Pure. */
import type { FieldMilestone, FieldTask, FieldWork, OwnReport } from "@/api/types";
import type { Subject } from "@/offline/model";

export type Work =
  | { kind: "task"; due: string | null; subject: Subject; task: FieldTask }
  | { kind: "milestone"; due: string; subject: Subject; milestone: FieldMilestone };

const NEVER = "9999";

/** Tasks and milestones together, the earliest due first; what has no date comes last. */
export function worksOf(field: FieldWork): Work[] {
  const work: Work[] = [
    ...field.tasks.map((task): Work => {
      return { kind: "task", due: task.planned_end, subject: subjectOf(field, task), task };
    }),
    ...field.milestones.map((milestone): Work => {
      const subject = subjectOf(field, milestone);
      return { kind: "milestone", due: milestone.planned_date, subject, milestone };
    }),
  ];
  // Stable: what is due on one day keeps the order of the server.
  return work.sort((a, b) => (a.due ?? NEVER).localeCompare(b.due ?? NEVER));
}

export function subjectOf(
  field: FieldWork,
  { id, title, project_id }: Pick<FieldTask, "id" | "title" | "project_id">,
): Subject {
  return { id, title, projectId: project_id, projectName: projectName(field, project_id) };
}

/** Empty for a project in which nothing is left to do. */
export function projectName(field: FieldWork, projectId: string): string {
  return field.projects.find(({ id }) => id === projectId)?.name ?? "";
}

/** To be confirmed, to be confirmed anew, waiting for somebody else, or for my second look. */
export type MilestoneStand = "open" | "returned" | "waiting" | "look";

export function standOf(
  milestone: Pick<FieldMilestone, "awaits_my_look" | "confirmation_state">,
): MilestoneStand {
  if (milestone.awaits_my_look) return "look";
  if (milestone.confirmation_state === "returned") return "returned";
  return milestone.confirmation_state === null ? "open" : "waiting";
}

/** Own reports: what a reviewer asked for first, then the latest first. */
export function inReviewOrder(reports: readonly OwnReport[]): OwnReport[] {
  const asked = (report: OwnReport) => (report.review_state === "incomplete" ? 0 : 1);
  return [...reports].sort((a, b) => asked(a) - asked(b));
}
