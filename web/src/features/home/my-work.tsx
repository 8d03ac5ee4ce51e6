/** My open tasks and milestones in one table, with the time left in words. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, bodyOf } from "@/api/client";
import { daysBetween, formatDate, today } from "@/shared/dates";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";
import styles from "./home.module.css";
import { type OpenWork, openWork } from "./model";

const SOON = 7;

/** Both lists together: one of them alone would tell the wrong order. */
function useOpenWork() {
  return useQuery({
    queryKey: ["get", "/api/v1/my/tasks", "with milestones"],
    queryFn: async ({ signal }) => {
      const query = { state: "open" as const, limit: 100 };
      const [tasks, milestones] = await Promise.all([
        bodyOf(api.GET("/api/v1/my/tasks", { params: { query }, signal })),
        bodyOf(api.GET("/api/v1/my/milestones", { params: { query }, signal })),
      ]);
      return openWork(tasks.items, milestones.items);
    },
  });
}

export function MyWork() {
  const { t } = useTranslation();
  const query = useOpenWork();
  return (
    <div id="my-work">
      <Card title={t("home:work.title")}>
        <LoadView
          query={query}
          rows={8}
          isEmpty={(rows) => rows.length === 0}
          empty={<EmptyState title={t("home:work.empty")} hint={t("home:work.emptyHint")} />}
        >
          {(rows) => <WorkTable rows={rows} />}
        </LoadView>
      </Card>
    </div>
  );
}

function WorkTable({ rows }: { rows: readonly OpenWork[] }) {
  const { t } = useTranslation();
  return (
    <PlainTable
      caption={t("home:work.caption")}
      rows={rows}
      rowId={({ kind, id }) => `${kind} ${id}`}
      columns={[
        {
          id: "what",
          header: t("home:work.what"),
          render: (row) => (
            <div>
              <Link to={`/desk/projects/${row.project.id}?tab=${row.kind}s`}>{row.title}</Link>
              <p className={styles.quiet}>{row.project.name}</p>
            </div>
          ),
        },
        { id: "kind", header: t("home:work.kind"), render: (row) => t(`home:work.${row.kind}`) },
        { id: "due", header: t("home:work.due"), render: (row) => formatDate(row.due) },
        { id: "status", header: t("home:work.status"), render: (row) => <Due due={row.due} /> },
        {
          id: "progress",
          header: t("home:work.progress"),
          align: "right",
          render: (row) => (row.percent === null ? "—" : `${row.percent}%`),
        },
      ]}
    />
  );
}

/** How near the day is, in words. */
function Due({ due }: { due: string | null }) {
  const { t } = useTranslation();
  if (due === null) return <span className={styles.quiet}>{t("home:work.noDate")}</span>;
  const left = daysBetween(today(), due);
  if (left < 0) return <StatusTag tone="bad">{t("home:work.late", { days: -left })}</StatusTag>;
  if (left === 0) return <StatusTag tone="warn">{t("home:work.today")}</StatusTag>;
  return <StatusTag tone={left <= SOON ? "warn" : "idle"}>{t("home:work.left", { days: left })}</StatusTag>;
}
