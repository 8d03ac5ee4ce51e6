/**
 * Who may do what with the plan of a project. Whoever plans may change all of it; whoever takes
 * part in the project, or is named in a task or milestone, may only report how far it is.
 */
import { useCan, useMe } from "@/api/permissions";
import type { ProjectView } from "@/api/types";

export interface PlanRights {
  mayPlan: boolean;
  /** Whether one may report on what is on the desk of `person`. */
  mayReport: (person: { id: string } | null) => boolean;
}

export function usePlanRights(project: ProjectView): PlanRights {
  const can = useCan();
  const me = useMe();
  const mayPlan = can("project.plan", project);
  const mayAll = mayPlan || can("project.progress", project);
  const isMine = (person: { id: string } | null) => me !== undefined && person?.id === me.id;
  return { mayPlan, mayReport: (person) => mayAll || (can("project.progress") && isMine(person)) };
}
