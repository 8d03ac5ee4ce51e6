/** The calls of the log. It only grows: nothing here is ever written. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import { type AuditSearch, toAuditQuery } from "./model";

const PAGE = 50;

/** Events, the newest first, page after page. */
export function useAuditEvents(search: AuditSearch) {
  const query = { ...toAuditQuery(search), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["get", "/api/v1/audit-events", "list", query],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET("/api/v1/audit-events", {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}
