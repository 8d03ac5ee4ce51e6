/** A list that comes page by page; earlier rows stay in sight while a changed filter is being asked for. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Page } from "./types";

/** What is sent along with the filters of a list. */
export interface PageAsked {
  limit: number;
  cursor?: string;
}

interface Options {
  /** Rows per page. */
  limit?: number;
  isWanted?: boolean;
}

const LIMIT = 50;

/** `path` and `filter` name the list in the cache; `read` asks for one page of it. */
export function usePages<T>(
  path: string,
  filter: unknown,
  read: (asked: PageAsked, signal: AbortSignal) => Promise<Page<T>>,
  { limit = LIMIT, isWanted = true }: Options = {},
) {
  const query = useInfiniteQuery({
    queryKey: ["get", path, "pages", filter, limit],
    queryFn: ({ pageParam, signal }) => read({ limit, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    enabled: isWanted,
  });
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const more = useCallback(() => {
    if (!isFetchingNextPage) fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  return { query, rows, more, hasMore: hasNextPage, isBusy: query.isPlaceholderData };
}

/** A list as `usePages` gives it. */
export interface Paged<T> {
  query: {
    data: unknown;
    error: unknown;
    dataUpdatedAt: number;
    refetch: () => unknown;
    isFetchingNextPage: boolean;
  };
  rows: T[];
  more: () => void;
  hasMore: boolean;
  isBusy: boolean;
}
