/** My work 我的待办: all open tasks or milestones that wait for me, the earliest due first. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api, bodyOf } from "@/api/client";
import { usePages } from "@/api/use-pages";
import { formatDate } from "@/shared/dates";
import { oneOf, type Schema, useSearchState } from "@/shared/search-state";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { PlainTable } from "@/ui/plain-table";
import { Switches } from "@/ui/switches";
import { Due } from "./due";
import { type OpenWork, openWork } from "./model";

const KINDS = ["tasks", "milestones"] as const;
type Kind = (typeof KINDS)[number];
const SEARCH: Schema<{ of: Kind }> = { of: oneOf(KINDS, "tasks") };
const OPEN = { state: "open" as const };

function useWork(kind: Kind) {
  return usePages<OpenWork>(`/api/v1/my/${kind}`, OPEN, async (asked, signal) => {
    const params = { query: { ...OPEN, ...asked } };
    if (kind === "tasks") {
      const page = await bodyOf(api.GET("/api/v1/my/tasks", { params, signal }));
      return { ...page, items: openWork(page.items, []) };
    }
    const page = await bodyOf(api.GET("/api/v1/my/milestones", { params, signal }));
    return { ...page, items: openWork([], page.items) };
  });
}

export function Component() {
  const { t } = useTranslation();
  const [{ of }, change] = useSearchState(SEARCH);
  const list = useWork(of);
  return (
    <>
      <PageHeading title={t("home:work.title")} above={<Link to="/desk">{t("home:title")}</Link>} />
      <Card
        title={t(`home:work.${of}`)}
        actions={
          <Switches
            label={t("home:work.kind")}
            options={KINDS.map((key) => ({ key, title: t(`home:work.${key}`) }))}
            value={of}
            onChange={(next) => change({ of: next })}
          />
        }
      >
        <LoadView
          query={list.query}
          rows={8}
          isEmpty={() => list.rows.length === 0}
          empty={<EmptyState title={t("home:work.empty")} hint={t("home:work.emptyHint")} />}
        >
          {() => <WorkTable rows={list.rows} />}
        </LoadView>
        {list.hasMore && <Button onClick={list.more}>{t("common:action.more")}</Button>}
      </Card>
    </>
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
          render: (row) => <Link to={`/desk/projects/${row.project.id}?tab=${row.kind}s`}>{row.title}</Link>,
        },
        { id: "project", header: t("home:work.project"), render: ({ project }) => project.name },
        { id: "due", header: t("home:work.due"), render: ({ due }) => formatDate(due) },
        { id: "status", header: t("home:work.status"), render: ({ due }) => <Due due={due} /> },
        {
          id: "progress",
          header: t("home:work.progress"),
          align: "right",
          render: ({ percent }) => (percent === null ? "—" : `${percent}%`),
        },
      ]}
    />
  );
}
