/** What is wrong with which row and column, in the order of the file, page after page. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { ImportIssue, ImportView } from "@/api/types";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";

const PAGE = 50;

export function IssueTable({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const { id, version } = view;
  const query = useInfiniteQuery({
    queryKey: ["get", "/api/v1/imports/{id}/issues", id, version],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET("/api/v1/imports/{id}/issues", {
          params: { path: { id }, query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const headerOf = ({ column }: ImportIssue) =>
    view.columns.find(({ index }) => index === column)?.header ?? t("imports:issue.wholeRow");
  return (
    <LoadView
      query={query}
      rows={6}
      isEmpty={() => rows.length === 0}
      empty={<EmptyState title={t("imports:issue.none")} />}
    >
      {() => (
        <>
          <PlainTable
            caption={t("imports:issue.title")}
            rows={rows}
            rowId={(row) => `${row.row} ${row.column} ${row.code}`}
            columns={[
              { id: "detail", header: t("imports:issue.detail"), render: (row) => row.detail },
              { id: "row", header: t("imports:issue.row"), align: "right", render: (row) => row.row },
              { id: "column", header: t("imports:issue.column"), isWrapped: true, render: headerOf },
              {
                id: "severity",
                header: t("imports:issue.severity"),
                render: (row) => (
                  <StatusTag
                    tone={row.severity === "error" ? "bad" : "warn"}
                    shape={row.severity === "error" ? "cross" : "square"}
                  >
                    {t(`imports:issue.${row.severity}`)}
                  </StatusTag>
                ),
              },
            ]}
          />
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
              {t("common:action.more")}
            </Button>
          )}
        </>
      )}
    </LoadView>
  );
}
