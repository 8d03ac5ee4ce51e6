/**
 * The ledger of a project: all postings, and the balances they make, as of a day. A posting leads to
 * what it comes from; a balance leads to the postings behind it.
 */
import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BalanceView, FundingSource, PostingView, ProjectView, Stage } from "@/api/types";
import { DateField } from "@/desk-ui/date-field";
import { FilterSelect } from "@/desk-ui/filter-select";
import bar from "@/desk-ui/list-page.module.css";
import { PagedGrid } from "@/desk-ui/paged-grid";
import { formatMoney } from "@/shared/money";
import type { Column } from "@/ui/data-grid/column";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { Switches } from "@/ui/switches";
import { LineSelect, useSourceOptions } from "./charge-fields";
import styles from "./finance.module.css";
import { originPath } from "./ledger-model";
import { useBalances, useBudgetLines, usePostings } from "./queries";
import { STAGES } from "./vocabulary";

export interface LedgerSearch {
  source: FundingSource | null;
  year: string | null;
  stage: Stage | null;
  line: string | null;
  until: string | null;
  balances: boolean;
}

interface LedgerProps {
  project: ProjectView;
  search: LedgerSearch;
  onChange: (change: Partial<LedgerSearch>) => void;
}

export function Ledger({ project, search, onChange }: LedgerProps) {
  const { t } = useTranslation();
  const lines = useBudgetLines(project.id).data?.items ?? [];
  const sources = useSourceOptions();
  return (
    <>
      <search className={`${bar.bar} ${styles.bar}`} aria-label={t("books:ledger.filter")}>
        <Switches
          label={t("books:ledger.view")}
          options={[
            { key: "postings", title: t("books:ledger.postings") },
            { key: "balances", title: t("books:ledger.balances") },
          ]}
          value={search.balances ? "balances" : "postings"}
          onChange={(value) => onChange({ balances: value === "balances" })}
        />
        <FilterSelect
          label={t("finance:field.source")}
          value={search.source}
          options={sources}
          onChange={(source) => onChange({ source })}
        />
        <InputNumber
          aria-label={t("finance:field.year")}
          placeholder={t("finance:field.year")}
          min={1990}
          max={2100}
          precision={0}
          value={search.year ? Number(search.year) : null}
          onChange={(year) => onChange({ year: year === null ? null : String(year) })}
        />
        <FilterSelect
          label={t("books:ledger.stage")}
          value={search.stage}
          options={STAGES.map((value) => ({ value, label: t(`books:stage.${value}`) }))}
          onChange={(stage) => onChange({ stage })}
        />
        {lines.length > 0 && (
          <div className={styles.pick}>
            <LineSelect
              lines={lines}
              label={t("finance:field.line")}
              value={search.line}
              onChange={(line) => onChange({ line })}
            />
          </div>
        )}
        <div className={styles.pick}>
          <DateField
            aria-label={t("books:ledger.until")}
            placeholder={t("books:ledger.until")}
            value={search.until}
            onChange={(until) => onChange({ until })}
          />
        </div>
      </search>
      {search.balances ? (
        <Balances project={project} search={search} onChange={onChange} />
      ) : (
        <Postings project={project} search={search} />
      )}
    </>
  );
}

function toFilter(search: LedgerSearch) {
  return {
    ...(search.source ? { source: search.source } : {}),
    ...(search.year ? { year: Number(search.year) } : {}),
    ...(search.stage ? { stage: search.stage } : {}),
    ...(search.line ? { line_id: search.line } : {}),
    ...(search.until ? { until: search.until } : {}),
  };
}

function Postings({ project, search }: { project: ProjectView; search: LedgerSearch }) {
  const { t } = useTranslation();
  const list = usePostings(project.id, toFilter(search));
  const columns: Column<PostingView>[] = [
    {
      id: "origin",
      header: t("books:ledger.origin"),
      width: 230,
      render: (row) => (
        <Link to={originPath(project.id, row.origin)}>{row.origin.title ?? t("books:ledger.gone")}</Link>
      ),
    },
    { id: "day", header: t("finance:field.day"), width: 112, render: (row) => row.effective_on },
    { id: "kind", header: t("books:ledger.kind"), width: 120, render: (row) => kindOf(row) },
    {
      id: "stage",
      header: t("books:ledger.stage"),
      width: 160,
      render: (row) => t(`books:stage.${row.stage}`),
    },
    ...(["debit", "credit"] as const).map(
      (side): Column<PostingView> => ({
        id: side,
        header: t(`books:side.${side}Yuan`),
        width: 150,
        align: "right",
        render: (row) => (row.side === side ? formatMoney(row.amount, "yuan") : ""),
      }),
    ),
    {
      id: "source",
      header: t("finance:field.source"),
      width: 130,
      render: (row) => (row.source ? t(`finance:source.${row.source}`) : t("finance:noSource")),
    },
    { id: "year", header: t("finance:field.year"), width: 104, render: (row) => String(row.year ?? "—") },
    { id: "line", header: t("finance:field.line"), width: 150, render: (row) => row.line?.title ?? "—" },
    {
      id: "voucher",
      header: t("finance:field.voucher"),
      width: 130,
      render: (row) =>
        row.voucher ? <Link to={`/desk/vouchers/${row.voucher.id}`}>{row.voucher.number}</Link> : "—",
    },
  ];
  const kindOf = (row: PostingView) =>
    row.reverses
      ? t("books:kind.reversal", { kind: t(`books:kind.${row.kind}`) })
      : t(`books:kind.${row.kind}`);
  return (
    <div className={styles.grid}>
      <PagedGrid
        list={list}
        caption={t("books:ledger.postings")}
        columns={columns}
        rowId={(row) => row.id}
        empty={<EmptyState title={t("books:ledger.empty")} hint={t("books:ledger.emptyHint")} />}
      />
    </div>
  );
}

function Balances({ project, search, onChange }: LedgerProps) {
  const { t } = useTranslation();
  const query = useBalances(project.id, toFilter(search));
  const open = (row: BalanceView) =>
    onChange({
      balances: false,
      stage: row.stage,
      source: row.source,
      year: row.year === null ? null : String(row.year),
    });
  return (
    <LoadView
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={t("books:ledger.empty")} hint={t("books:ledger.emptyHint")} />}
    >
      {({ items }) => (
        <PlainTable
          caption={t("books:ledger.balances")}
          rows={items}
          rowId={(row) => `${row.stage} ${row.source} ${row.year}`}
          columns={[
            {
              id: "stage",
              header: t("books:ledger.stage"),
              render: (row) => (
                <button type="button" className={styles.open} onClick={() => open(row)}>
                  {t(`books:stage.${row.stage}`)}
                </button>
              ),
            },
            {
              id: "source",
              header: t("finance:field.source"),
              render: (row) => (row.source ? t(`finance:source.${row.source}`) : t("finance:noSource")),
            },
            { id: "year", header: t("finance:field.year"), render: (row) => row.year ?? "—" },
            {
              id: "side",
              header: t("books:ledger.side"),
              render: (row) => t(`books:side.${row.normal_side}`),
            },
            {
              id: "balance",
              header: t("books:ledger.balance"),
              align: "right",
              render: (row) => formatMoney(row.balance, "yuan"),
            },
          ]}
        />
      )}
    </LoadView>
  );
}
