/** Whether a contingency plan is in force. */
import { useTranslation } from "react-i18next";
import type { PlanState } from "@/api/types";
import { type Shape, StatusTag, type Tone } from "@/ui/status-tag";

const LOOK: Record<PlanState, [Tone, Shape]> = {
  draft: ["idle", "ring"],
  in_force: ["ok", "dot"],
  withdrawn: ["idle", "cross"],
};

export function PlanStateTag({ state }: { state: PlanState }) {
  const { t } = useTranslation();
  const [tone, shape] = LOOK[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`plans:state.${state}`)}
    </StatusTag>
  );
}
