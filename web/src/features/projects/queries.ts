/** The calls of this feature. After a write everything read about projects is asked for again. */
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { $api, api, bodyOf } from "@/api/client";
import { allPages } from "@/api/pages";
import type { ProjectQuery } from "@/api/types";
import { type RegisterSearch, stateQuery, toFilter } from "./model";

const PAGE = 50;

/** Refreshes all that is known about projects; resolves when the open views have their data. */
export function useProjectsChanged(): () => Promise<void> {
  const cache = useQueryClient();
  return useCallback(
    () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => queryKey.some((part) => String(part).startsWith("/api/v1/projects")),
      }),
    [cache],
  );
}

/** The rows of the register, page after page. */
export function useRegister(search: RegisterSearch) {
  const state = stateQuery(search);
  const query: ProjectQuery = {
    ...toFilter(search),
    ...(state ? { state } : {}),
    sort: search.sort,
    limit: PAGE,
  };
  return useInfiniteQuery({
    queryKey: ["get", "/api/v1/projects", "register", query],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET("/api/v1/projects", {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

/** How many projects there are per state under the same filters. */
export function useCounts(search: RegisterSearch) {
  const options = { placeholderData: keepPreviousData };
  return $api.useQuery("get", "/api/v1/projects/counts", { params: { query: toFilter(search) } }, options);
}

export function useProject(id: string) {
  return $api.useQuery("get", "/api/v1/projects/{id}", { params: { path: { id } } });
}

/** All tasks of a project: a tree cannot be shown in parts, so every page is fetched. */
export function useTasks(id: string) {
  return useQuery({
    queryKey: ["get", "/api/v1/projects/{id}/tasks", id],
    queryFn: ({ signal }) =>
      allPages((query) =>
        bodyOf(api.GET("/api/v1/projects/{id}/tasks", { params: { path: { id }, query }, signal })),
      ),
  });
}

/** What happened to a project, newest first. */
export function useTimeline(id: string) {
  return useInfiniteQuery({
    queryKey: ["get", "/api/v1/projects/{id}/timeline", id],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET("/api/v1/projects/{id}/timeline", {
          params: { path: { id }, query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}
