/** From when to when a rule applies, in words: most have no end. */
import { useTranslation } from "react-i18next";
import type { RuleView } from "@/api/types";
import { formatSpan } from "@/shared/dates";

type Dates = Pick<RuleView, "effective_from" | "effective_to">;

export function useRuleDates(): (rule: Dates) => string {
  const { t } = useTranslation();
  return ({ effective_from: from, effective_to: to }) =>
    to ? formatSpan(from, to) : t("rules:since", { date: from });
}
