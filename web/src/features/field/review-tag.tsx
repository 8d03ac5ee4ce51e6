/** Where the review of a report stands. */
import { useTranslation } from "react-i18next";
import type { ReviewState } from "@/api/types";
import { StatusTag, type Tone } from "@/ui/status-tag";

const TONES: Record<ReviewState, Tone> = {
  submitted: "info",
  incomplete: "bad",
  accepted: "ok",
  withdrawn: "idle",
};

export function ReviewTag({ state }: { state: ReviewState }) {
  const { t } = useTranslation();
  return <StatusTag tone={TONES[state]}>{t(`field:review.${state}`)}</StatusTag>;
}
