/** My work 我的待办: all open tasks or milestones that wait for me, the earliest due first; walked by j and k. */
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "@/desk-ui/list-page.module.css";
import { PagedGrid } from "@/desk-ui/paged-grid";
import { formatDate } from "@/shared/dates";
import { useSearchState } from "@/shared/search-state";
import { Button } from "@/ui/button";
import type { Column } from "@/ui/data-grid/column";
import { EmptyState } from "@/ui/empty-state";
import { PageHeading } from "@/ui/page-heading";
import { Switches } from "@/ui/switches";
import { Due } from "./due";
import type { OpenWork } from "./model";
import { useWork, WORK_KINDS, WORK_SEARCH, type WorkKind } from "./use-work";

export function Component() {
  const { t } = useTranslation();
  const [{ of, late }, change] = useSearchState(WORK_SEARCH);
  const list = useWork({ of, late });
  return (
    <div className={styles.page}>
      <PageHeading title={t("home:work.title")} above={<Link to="/desk">{t("home:title")}</Link>} />
      <div className={styles.bar}>
        <Switches
          label={t("home:work.kind")}
          options={WORK_KINDS.map((key) => ({ key, title: t(`home:work.${key}`) }))}
          value={of}
          onChange={(next) => change({ of: next })}
        />
        {late && (
          <Button title={t("home:work.showAll")} onClick={() => change({ late: false })}>
            {t("home:work.onlyLate")} <span aria-hidden="true">×</span>
          </Button>
        )}
      </div>
      <PagedGrid
        list={list}
        caption={t("home:work.caption")}
        columns={columnsOf(t, of)}
        rowId={({ kind, id }) => `${kind} ${id}`}
        empty={
          late ? (
            <EmptyState title={t("home:work.noneLate")} hint={t("home:work.noneLateHint")} />
          ) : (
            <EmptyState title={t("home:work.empty")} hint={t("home:work.emptyHint")} />
          )
        }
      />
    </div>
  );
}

function columnsOf(t: TFunction, of: WorkKind): readonly Column<OpenWork>[] {
  const progress: Column<OpenWork>[] =
    of === "tasks"
      ? [
          {
            id: "progress",
            header: t("home:work.progress"),
            width: 90,
            align: "right",
            render: ({ percent }) => `${percent ?? 0}%`,
          },
        ]
      : [];
  return [
    {
      id: "what",
      header: t("home:work.what"),
      width: 280,
      render: (row) => (
        <Link to={`/desk/projects/${row.project.id}?tab=${row.kind}s`} title={row.title}>
          {row.title}
        </Link>
      ),
    },
    { id: "project", header: t("home:work.project"), width: 260, render: ({ project }) => project.name },
    { id: "due", header: t("home:work.due"), width: 130, render: ({ due }) => formatDate(due) },
    { id: "status", header: t("home:work.status"), width: 120, render: ({ due }) => <Due due={due} /> },
    ...progress,
  ];
}
