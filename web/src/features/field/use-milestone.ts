/** One milestone: out of my work, or out of the plan of its project; with what may be done about it here. */
import { $api } from "@/api/client";
import { can, useSession } from "@/api/permissions";
import type { ConfirmationView, Evidence } from "@/api/types";
import type { Subject } from "@/offline/model";
import { useKept } from "@/offline/use-kept";
import { useField } from "./use-field";
import { type MilestoneStand, standOf, subjectOf } from "./work";

export interface KnownMilestone {
  subject: Subject;
  due: string;
  /** What has to be true on the day. */
  description: string;
  /** Null while nobody has reached it. */
  reachedOn: string | null;
  stand: MilestoneStand;
  /** Whether the caller may say that it is reached. */
  isMine: boolean;
  evidence: Evidence | null;
  /** How often it was tried, the latest first; empty while the network has not told. */
  confirmations: readonly ConfirmationView[];
}

interface Asked {
  milestone: KnownMilestone | null;
  isAsking: boolean;
  error: unknown;
  keptAt: number | null;
  refetch: () => unknown;
}

export function useMilestone(projectId: string, id: string): Asked {
  const { holder } = useSession();
  const field = useField();
  const mine = field.data?.milestones.find((one) => one.id === id);
  const path = { params: { path: { id: projectId } } };
  const project = useKept(`project ${projectId}`, $api.useQuery("get", "/api/v1/projects/{id}", path));
  const plan = useKept(
    `milestones ${projectId}`,
    $api.useQuery("get", "/api/v1/projects/{id}/milestones", {
      params: { ...path.params, query: { limit: 100 } },
    }),
  );
  const detail = useKept(
    `confirmation ${id}`,
    $api.useQuery("get", "/api/v1/milestones/{id}/confirmation", { params: { path: { id } } }),
  );
  const planned = plan.data?.items.find((one) => one.id === id);
  const confirmations = detail.data?.confirmations ?? [];
  const state = confirmations[0]?.state ?? mine?.confirmation_state ?? null;
  const mayLook =
    can("milestone.countersign", undefined, project.data ?? { capabilities: [] }) &&
    confirmations[0]?.confirmed_by.id !== holder;
  const words = mine ?? planned;
  const name = project.data?.name;
  const subject =
    field.data && mine
      ? subjectOf(field.data, mine)
      : planned && name !== undefined && { id, title: planned.title, projectId, projectName: name };
  const milestone = words &&
    subject && {
      subject,
      due: words.planned_date,
      description: words.description,
      reachedOn: planned?.actual_date ?? null,
      stand: standOf({
        confirmation_state: state,
        awaits_my_look: detail.data ? state === "waiting" && mayLook : (mine?.awaits_my_look ?? false),
      }),
      isMine: mine?.is_own || can("milestone.confirm", undefined, project.data ?? { capabilities: [] }),
      evidence: (detail.data ?? mine)?.evidence ?? null,
      confirmations,
    };
  const asked = [field, project, plan, detail];
  return {
    milestone: milestone || null,
    isAsking: asked.some(({ data, error }) => data === undefined && error === null),
    error: asked.find(({ data, error }) => data === undefined && error !== null)?.error ?? null,
    keptAt: detail.keptAt ?? (mine ? field.keptAt : plan.keptAt),
    refetch: () => Promise.all(asked.map(({ refetch }) => refetch())),
  };
}
