/** The light of a project or of an alert: shape, word and colour together. */
import { useTranslation } from "react-i18next";
import { type Shape, StatusTag, type Tone } from "./status-tag";

export type Light = "green" | "amber" | "red";

const LOOK: Record<Light, [Tone, Shape]> = {
  green: ["ok", "dot"],
  amber: ["warn", "triangle"],
  red: ["bad", "square"],
};

export function LightTag({ light }: { light: Light }) {
  const { t } = useTranslation();
  const [tone, shape] = LOOK[light];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`common:light.${light}`)}
    </StatusTag>
  );
}
