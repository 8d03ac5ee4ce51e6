/** The vouchers of a unit and year in the order of their numbers, without a gap. */
import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, bodyOf } from "@/api/client";
import type { VoucherSummary } from "@/api/types";
import { usePages } from "@/api/use-pages";
import listStyles from "@/desk-ui/list-page.module.css";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PagedGrid } from "@/desk-ui/paged-grid";
import { formatInstant } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import { pattern, type Schema, text, useSearchState } from "@/shared/search-state";
import type { Column } from "@/ui/data-grid/column";
import { EmptyState } from "@/ui/empty-state";
import { PageHeading } from "@/ui/page-heading";

const SEARCH: Schema<{ unit: string | null; year: string | null; project: string | null }> = {
  unit: text,
  year: pattern(/^(19|20|21)\d{2}$/),
  project: text,
};

export function Component() {
  const { t } = useTranslation();
  const [search, change] = useSearchState(SEARCH);
  const filter = {
    ...(search.unit ? { unit_id: search.unit } : {}),
    ...(search.year ? { year: Number(search.year) } : {}),
    ...(search.project ? { project_id: search.project } : {}),
  };
  const list = usePages("/api/v1/vouchers", filter, (asked, signal) =>
    bodyOf(api.GET("/api/v1/vouchers", { params: { query: { ...filter, ...asked } }, signal })),
  );
  return (
    <div className={listStyles.page}>
      <PageHeading title={t("desk:page.vouchers")} />
      <search className={listStyles.bar} aria-label={t("books:voucher.filter")}>
        <div className={listStyles.pick}>
          <OrgTreeSelect
            aria-label={t("books:voucher.unit")}
            placeholder={t("books:voucher.unit")}
            value={search.unit ? { value: search.unit, label: t("common:loading") } : null}
            onChange={(unit) => change({ unit: unit?.value ?? null })}
          />
        </div>
        <InputNumber
          aria-label={t("books:voucher.year")}
          placeholder={t("books:voucher.year")}
          min={1990}
          max={2100}
          precision={0}
          value={search.year ? Number(search.year) : null}
          onChange={(year) => change({ year: year === null ? null : String(year) })}
        />
      </search>
      <PagedGrid
        list={list}
        caption={t("desk:page.vouchers")}
        columns={useColumns()}
        rowId={(row) => row.id}
        empty={<EmptyState title={t("books:voucher.empty")} hint={t("books:voucher.emptyHint")} />}
      />
    </div>
  );
}

function useColumns(): Column<VoucherSummary>[] {
  const { t } = useTranslation();
  return [
    {
      id: "number",
      header: t("books:voucher.number"),
      width: 150,
      render: (row) => <Link to={`/desk/vouchers/${row.id}`}>{row.number}</Link>,
    },
    { id: "day", header: t("finance:field.day"), width: 116, render: (row) => row.effective_on },
    {
      id: "kind",
      header: t("books:ledger.kind"),
      width: 130,
      render: (row) =>
        row.is_reversal
          ? t("books:kind.reversal", { kind: t(`books:kind.${row.kind}`) })
          : t(`books:kind.${row.kind}`),
    },
    { id: "title", header: t("books:voucher.summary"), width: 220, render: (row) => row.title },
    {
      id: "amount",
      header: t("finance:amount.yuan"),
      width: 160,
      align: "right",
      render: (row) => formatMoney(row.amount, "yuan"),
    },
    {
      id: "project",
      header: t("finance:field.project"),
      width: 220,
      render: (row) => <Link to={`/desk/projects/${row.project.id}?tab=funds`}>{row.project.name}</Link>,
    },
    { id: "unit", header: t("books:voucher.unit"), width: 170, render: (row) => row.unit.name },
    {
      id: "recorded",
      header: t("finance:field.recorded"),
      width: 220,
      render: (row) => `${row.recorded_by.name ?? t("desk:system")} · ${formatInstant(row.recorded_at)}`,
    },
  ];
}
