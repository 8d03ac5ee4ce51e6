/** The five numbers at the top of the fund page. */
import { useTranslation } from "react-i18next";
import type { FundFigures, Rung } from "@/api/types";
import { formatMoney } from "@/shared/money";
import { NumberCards } from "@/ui/number-card";
import { figuresOf } from "./figures-model";

export function FundCards({ totals, rung }: { totals: FundFigures; rung: Rung | null }) {
  const { t } = useTranslation();
  return (
    <NumberCards
      label={t("finance:figure.title")}
      cards={figuresOf(totals, rung).map(({ id, amount, base, percent, tone }) => ({
        title: t(`finance:figure.${id}.title`),
        value: formatMoney(amount),
        note: t(`finance:figure.${id}.note`, { base: formatMoney(base), percent: percent ?? "—" }),
        tone,
      }))}
    />
  );
}
