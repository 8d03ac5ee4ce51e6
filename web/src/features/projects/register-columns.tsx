/** The columns of the register, by the names the URL uses. */
import type { TFunction } from "i18next";
import { Link } from "react-router";
import type { ProjectRow } from "@/api/types";
import { formatDate, formatInstant, today } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import { plannedPercent } from "@/shared/task";
import type { Column } from "@/ui/data-grid/column";
import { LightTag } from "@/ui/light-tag";
import { ProgressBar } from "@/ui/progress-bar";
import { ProjectStateTag } from "@/ui/project-state-tag";
import type { ColumnId } from "./model";

export type RegisterColumn = Column<ProjectRow> & { id: ColumnId };

/** The sums of a project's money that the server keeps and sorts by. */
const FUNDS = ["budget", "appropriated", "received", "committed", "paid"] as const;

/** English words need about this much more room than Chinese ones. */
const WIDER = 1.35;

export function registerColumns(t: TFunction, language: string): readonly RegisterColumn[] {
  const factor = language === "zh-CN" ? 1 : WIDER;
  return columnsIn(t).map((column) => ({ ...column, width: Math.round(column.width * factor) }));
}

function columnsIn(t: TFunction): readonly RegisterColumn[] {
  return [
    {
      id: "name",
      header: t("projects:field.name"),
      width: 252,
      sortBy: "name",
      render: (row) => (
        <Link to={`/desk/projects/${row.id}`} title={row.name}>
          {row.name}
        </Link>
      ),
    },
    {
      id: "code",
      header: t("projects:field.code"),
      width: 210,
      sortBy: "code",
      render: (row) => row.code ?? "—",
    },
    {
      id: "state",
      header: t("projects:field.state"),
      width: 116,
      render: (row) => <ProjectStateTag state={row.state} />,
    },
    {
      id: "light",
      header: t("projects:field.light"),
      width: 84,
      sortBy: "light",
      render: (row) => <LightTag light={row.light} />,
    },
    { id: "unit", header: t("projects:field.unit"), width: 178, render: (row) => row.unit.name },
    {
      id: "category",
      header: t("projects:field.category"),
      width: 120,
      render: (row) => row.category?.name ?? "—",
    },
    {
      id: "region",
      header: t("projects:field.region"),
      width: 120,
      render: (row) => row.region?.name ?? "—",
    },
    {
      id: "year",
      header: t("projects:field.year"),
      width: 80,
      align: "right",
      render: (row) => String(row.year ?? "—"),
    },
    {
      id: "total_investment",
      header: t("projects:field.investmentWan"),
      width: 148,
      align: "right",
      sortBy: "total_investment",
      render: (row) => formatMoney(row.total_investment),
    },
    ...FUNDS.map(
      (id): RegisterColumn => ({
        id,
        header: t(`projects:funds.${id}`),
        width: 136,
        align: "right",
        sortBy: id,
        render: (row) => formatMoney(row.funds[id]),
      }),
    ),
    {
      id: "paid_percent",
      header: t("projects:funds.paid_percent"),
      width: 132,
      render: (row) =>
        row.funds.paid_percent === null ? (
          "—"
        ) : (
          <ProgressBar
            percent={row.funds.paid_percent}
            label={`${row.name} ${t("projects:funds.paid_percent")}`}
          />
        ),
    },
    {
      id: "planned_start",
      header: t("projects:field.plannedStart"),
      width: 124,
      sortBy: "planned_start",
      isCardHidden: true,
      render: (row) => formatDate(row.planned_start),
    },
    {
      id: "planned_end",
      header: t("projects:field.plannedEnd"),
      width: 110,
      sortBy: "planned_end",
      render: (row) => formatDate(row.planned_end),
    },
    {
      id: "leader",
      header: t("projects:field.leader"),
      width: 100,
      render: (row) => row.responsible_leader?.name ?? "—",
    },
    {
      id: "in_charge",
      header: t("projects:field.inCharge"),
      width: 84,
      render: (row) => row.in_charge?.name ?? "—",
    },
    {
      id: "progress",
      header: t("projects:field.progress"),
      width: 150,
      sortBy: "progress",
      render: (row) => <RowProgress row={row} />,
    },
    { id: "tags", header: t("projects:field.tags"), width: 160, render: (row) => row.tags.join("、") || "—" },
    {
      id: "updated_at",
      header: t("projects:field.updatedAt"),
      width: 140,
      sortBy: "updated_at",
      isCardHidden: true,
      render: (row) => formatInstant(row.updated_at),
    },
  ];
}

/** The plan's tick is drawn only while work is going on. */
function RowProgress({ row }: { row: ProjectRow }) {
  const isRunning = row.state === "in_execution";
  const planned = isRunning ? plannedPercent(row.planned_start, row.planned_end, today()) : undefined;
  return <ProgressBar percent={row.progress_percent} planned={planned} label={row.name} />;
}
