/** Where the form of a draft stands. */
import type { Draft } from "@/offline/model";

export function formPath({ kind, subject }: Pick<Draft, "kind" | "subject">): string {
  const { id, projectId } = subject;
  if (kind === "completion") return `/m/reports/${id}/complete`;
  if (kind === "confirmation") return `/m/projects/${projectId}/milestones/${id}/confirm`;
  return `/m/projects/${projectId}/tasks/${id}/report`;
}

/** Where a milestone is looked at. */
export function milestonePath(projectId: string, id: string): string {
  return `/m/projects/${projectId}/milestones/${id}`;
}
