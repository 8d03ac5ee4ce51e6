/** Where the form of a draft stands. */
import type { Draft } from "@/offline/model";

export function formPath({ kind, subject }: Pick<Draft, "kind" | "subject">): string {
  const project = `/m/projects/${subject.projectId}`;
  switch (kind) {
    case "report":
      return `${project}/tasks/${subject.id}/report`;
    case "milestone":
      return `${project}/milestones/${subject.id}/confirm`;
    case "completion":
      return `/m/reports/${subject.id}`;
    case "brief":
      return `${project}/brief`;
    case "defect":
      return `${project}/inspections`;
    case "rectification":
      return `${project}/defects/${subject.id}`;
  }
}
