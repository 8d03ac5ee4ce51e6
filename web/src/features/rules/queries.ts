/** The calls of the rule library. */
import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, bodyOf } from "@/api/client";
import { type RuleSearch, toRuleQuery } from "./model";

const PAGE = 100;

export function useRules(search: RuleSearch) {
  const query = { ...toRuleQuery(search), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["get", "/api/v1/rules", "list", query],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET("/api/v1/rules", {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

/** Refreshes everything that was read about rules. */
export function useRulesChanged(): () => Promise<void> {
  const cache = useQueryClient();
  return useCallback(
    () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => queryKey.some((part) => String(part).startsWith("/api/v1/rules")),
      }),
    [cache],
  );
}
