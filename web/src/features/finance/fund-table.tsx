/** The statement of a project's money: one row per source and year, subtotals per year, one total. */
import { useTranslation } from "react-i18next";
import type { FundFigures, ProjectFundsView } from "@/api/types";
import { formatMoney } from "@/shared/money";
import { PlainTable } from "@/ui/plain-table";
import { RungTag } from "@/ui/rung-tag";
import styles from "./finance.module.css";
import { type StatementRow, statementOf } from "./statement-model";

interface FundTableProps {
  funds: Pick<ProjectFundsView, "rows" | "years" | "total">;
  /** "yuan" shows every 分, as the statement on paper does. */
  unit?: "wan" | "yuan";
}

export function FundTable({ funds, unit = "wan" }: FundTableProps) {
  const { t } = useTranslation();
  const money = (field: Exclude<keyof FundFigures, "paid_percent">, header: string) => ({
    id: field,
    header,
    align: "right" as const,
    render: (row: StatementRow) => {
      const amount = formatMoney(row.figures[field], unit);
      return row.kind === "row" ? amount : <b className={styles.sum}>{amount}</b>;
    },
  });
  const nameOf = (row: StatementRow) => {
    if (row.kind === "total") return <b className={styles.sum}>{t("finance:statement.total")}</b>;
    const year = row.year === null ? t("finance:noYear") : String(row.year);
    if (row.kind === "year")
      return <b className={styles.sum}>{t("finance:statement.yearTotal", { year })}</b>;
    return row.source ? t(`finance:source.${row.source}`) : t("finance:noSource");
  };
  return (
    <PlainTable
      caption={t("finance:statement.caption")}
      rows={statementOf(funds)}
      rowId={(row) => `${row.kind} ${row.source} ${row.year}`}
      columns={[
        { id: "name", header: t("finance:field.source"), render: nameOf },
        {
          id: "year",
          header: t("finance:field.year"),
          render: (row) => (row.kind === "total" ? "" : (row.year ?? "—")),
        },
        money("planned", t("finance:amount.planned")),
        money("appropriated", t("finance:amount.appropriated")),
        money("received", t("finance:amount.received")),
        money("committed", t("finance:amount.committed")),
        money("paid", t("finance:amount.paid")),
        money("available", t("finance:amount.available")),
        {
          id: "rung",
          header: t("finance:field.ladder"),
          render: (row) => (row.kind === "year" ? <RungTag rung={row.rung} /> : ""),
        },
      ]}
    />
  );
}
