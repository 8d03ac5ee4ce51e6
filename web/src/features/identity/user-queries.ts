/** The calls of the account screens. */
import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { $api, api, bodyOf } from "@/api/client";
import { toUserQuery, type UserSearch } from "./user-model";

const PAGE = 50;

/** Accounts, page after page. */
export function useUsers(search: UserSearch) {
  const query = { ...toUserQuery(search), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["get", "/api/v1/users", "list", query],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET("/api/v1/users", {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export function useUser(id: string) {
  return $api.useQuery("get", "/api/v1/users/{id}", { params: { path: { id } } });
}

/** Refreshes what was read below the given addresses. */
export function useRefresh(...starts: readonly string[]): () => Promise<void> {
  const cache = useQueryClient();
  const all = starts.join(" ");
  return useCallback(
    () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) =>
          all.split(" ").some((start) => queryKey.some((part) => String(part).startsWith(start))),
      }),
    [cache, all],
  );
}
