/** Where an import stands: word, tone and shape. */
import { useTranslation } from "react-i18next";
import type { ImportState } from "@/api/types";
import { type Shape, StatusTag, type Tone } from "@/ui/status-tag";

const LOOK: Record<ImportState, [Tone, Shape]> = {
  awaiting_file: ["idle", "ring"],
  needs_mapping: ["info", "ring"],
  checking: ["info", "half"],
  checked: ["info", "dot"],
  committing: ["info", "half"],
  paused: ["warn", "square"],
  committed: ["ok", "dot"],
  undoing: ["info", "half"],
  undone: ["idle", "cross"],
  failed: ["bad", "cross"],
};

export function ImportStateTag({ state }: { state: ImportState }) {
  const { t } = useTranslation();
  const [tone, shape] = LOOK[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`imports:state.${state}`)}
    </StatusTag>
  );
}
