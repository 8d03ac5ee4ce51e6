/** How far a line or a year is used up: the rung of the ladder with its shape, word and colour. */
import { useTranslation } from "react-i18next";
import type { Rung } from "@/api/types";
import { type Shape, StatusTag, type Tone } from "./status-tag";

const LOOK: Record<Rung | "none", [Tone, Shape]> = {
  none: ["ok", "dot"],
  info: ["info", "half"],
  amber: ["warn", "triangle"],
  red: ["bad", "square"],
};

/** Below the first rung everything is in order. */
export function RungTag({ rung }: { rung: Rung | null }) {
  const { t } = useTranslation();
  const key = rung ?? "none";
  const [tone, shape] = LOOK[key];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`desk:rung.${key}`)}
    </StatusTag>
  );
}
