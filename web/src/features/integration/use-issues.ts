/** The findings of a trial, page after page: of the rows that cannot come in, the warnings, or all. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, bodyOf } from "@/api/client";
import type { PageQuery } from "@/api/pages";
import type { ImportIssue, ImportView, Page } from "@/api/types";
import { errorsFirst } from "./model";

export type IssueScope = "refused" | "warnings" | "all";
const PAGE = 50;

export function useIssues({ id, version }: ImportView, scope: IssueScope) {
  const query = useInfiniteQuery({
    queryKey: ["get", "/api/v1/imports/{id}/issues", id, version, scope],
    queryFn: ({ pageParam, signal }) => {
      const page = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      if (scope === "refused") return refusedIssues(id, page, signal);
      return issues(id, scope === "warnings" ? { ...page, severity: "warning" } : page, signal);
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, rows };
}

type IssueQuery = PageQuery & { severity?: ImportIssue["severity"] };

function issues(id: string, query: IssueQuery, signal: AbortSignal): Promise<Page<ImportIssue>> {
  return bodyOf(api.GET("/api/v1/imports/{id}/issues", { params: { path: { id }, query }, signal }));
}

/** Within a row, what keeps it out comes before what is only to be looked at. */
async function refusedIssues(id: string, page: PageQuery, signal: AbortSignal): Promise<Page<ImportIssue>> {
  const query = { ...page, outcome: "refused" as const };
  const params = { path: { id }, query };
  const { items, next_cursor } = await bodyOf(api.GET("/api/v1/imports/{id}/rows", { params, signal }));
  return { items: items.flatMap(({ issues }) => errorsFirst(issues)), next_cursor };
}
