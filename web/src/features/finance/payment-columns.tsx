/** The columns of lists of payments. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PaymentView } from "@/api/types";
import { formatDate } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import type { Column } from "@/ui/data-grid/column";
import { PaymentStateTag } from "./state-tags";

export function usePaymentColumns(withProject: boolean): Column<PaymentView>[] {
  const { t } = useTranslation();
  const project: Column<PaymentView>[] = withProject
    ? [
        {
          id: "project",
          header: t("finance:field.project"),
          width: 200,
          render: (row) => <Link to={`/desk/projects/${row.project.id}?tab=funds`}>{row.project.name}</Link>,
        },
      ]
    : [];
  return [
    {
      id: "title",
      header: t("finance:payment.field.title"),
      width: 220,
      render: (row) => <Link to={`/desk/payments/${row.id}`}>{row.title}</Link>,
    },
    {
      id: "state",
      header: t("finance:field.state"),
      width: 110,
      render: (row) => <PaymentStateTag state={row.state} />,
    },
    {
      id: "amount",
      header: t("finance:amount.yuan"),
      width: 150,
      align: "right",
      render: (row) => formatMoney(row.amount, "yuan"),
    },
    { id: "payee", header: t("finance:payment.field.payee"), width: 180, render: (row) => row.payee },
    ...project,
    { id: "line", header: t("finance:field.line"), width: 150, render: (row) => row.line?.title ?? "—" },
    {
      id: "source",
      header: t("finance:field.source"),
      width: 130,
      render: (row) => t(`finance:source.${row.source}`),
    },
    {
      id: "drafted",
      header: t("finance:step.drafted"),
      width: 100,
      render: (row) => row.drafted.by.name ?? t("desk:system"),
    },
    {
      id: "due",
      header: t("finance:payment.field.due_on"),
      width: 120,
      render: (row) => formatDate(row.due_on),
    },
  ];
}
