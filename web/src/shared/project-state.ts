/** The states of a project in the order of its life. */
import type { ProjectState } from "@/api/types";

export const PROJECT_STATES = [
  "draft",
  "submitted",
  "preliminary_review",
  "expert_review",
  "reserved",
  "established",
  "planned",
  "in_execution",
  "suspended",
  "accepted",
  "evaluated",
  "archived",
  "rejected",
  "removed",
  "terminated",
] as const satisfies readonly ProjectState[];
