/** Where the confirmation of a milestone stands. */
import { useTranslation } from "react-i18next";
import { StatusTag, type Tone } from "@/ui/status-tag";
import type { MilestoneStand } from "./work";

const TONES: Record<MilestoneStand, Tone> = { open: "idle", returned: "bad", waiting: "info", look: "warn" };

export function StandTag({ stand }: { stand: MilestoneStand }) {
  const { t } = useTranslation();
  return (
    <StatusTag tone={TONES[stand]} shape={stand === "open" ? "ring" : "dot"}>
      {t(`field:milestone.stand.${stand}`)}
    </StatusTag>
  );
}
