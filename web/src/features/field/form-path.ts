/** Where the form of a draft stands. */
import type { Draft } from "@/offline/model";

export function formPath({ subject }: Pick<Draft, "subject">): string {
  return `/m/projects/${subject.projectId}/tasks/${subject.id}/report`;
}
