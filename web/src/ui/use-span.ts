/** From when to when, in the chosen language: the one way in which all pages show a span of dates. */
import { useTranslation } from "react-i18next";
import { formatSpan } from "@/shared/dates";

type MaybeDate = string | null | undefined;

export function useSpan(): (from: MaybeDate, to: MaybeDate) => string {
  const { t } = useTranslation();
  const words = {
    since: (date: string) => t("common:span.since", { date }),
    until: (date: string) => t("common:span.until", { date }),
  };
  return (from, to) => formatSpan(from, to, words);
}
