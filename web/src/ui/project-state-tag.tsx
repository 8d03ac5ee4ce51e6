/** The state of a project: its word, with the tone and shape of its phase. */
import { useTranslation } from "react-i18next";
import type { ProjectState } from "@/api/types";
import { type Shape, StatusTag, type Tone } from "./status-tag";

/** Red is kept for "late" and "wrong": a rejected project is neither, it is only over. */
const LOOK: Record<ProjectState, [Tone, Shape]> = {
  draft: ["idle", "ring"],
  submitted: ["info", "ring"],
  preliminary_review: ["info", "half"],
  expert_review: ["info", "half"],
  reserved: ["info", "dot"],
  established: ["info", "dot"],
  planned: ["info", "square"],
  in_execution: ["ok", "half"],
  suspended: ["warn", "square"],
  accepted: ["ok", "dot"],
  evaluated: ["ok", "dot"],
  archived: ["idle", "square"],
  rejected: ["idle", "cross"],
  removed: ["idle", "cross"],
  terminated: ["idle", "cross"],
};

export function ProjectStateTag({ state }: { state: ProjectState }) {
  const { t } = useTranslation();
  const [tone, shape] = LOOK[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`common:projectState.${state}`)}
    </StatusTag>
  );
}
