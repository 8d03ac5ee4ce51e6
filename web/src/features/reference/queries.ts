/** The calls of the reference data screens. */
import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, bodyOf, send } from "@/api/client";
import { readProblem } from "@/api/problem";
import { apiUrl } from "@/api/transport";
import type { CalendarPreview, EntryPath, EntryView, Page } from "@/api/types";

const PAGE = 100;

/** A page of either table: the screens treat their rows alike. */
type EntryPage = Page<EntryView>;

/** What stands below a region or industry, or what matches a fragment anywhere. */
export function useEntries(path: EntryPath, parent: string | null, q: string | null) {
  const isTop = !q && !parent;
  const query = { ...(q ? { q } : parent ? { parent } : {}), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["get", path, "reference", query],
    queryFn: ({ pageParam, signal }): Promise<EntryPage> => {
      const all = { ...query, ...(pageParam ? { cursor: pageParam } : {}) };
      if (path === "/api/v1/regions") {
        const params = { query: isTop ? { ...all, level: "province" as const } : all };
        return bodyOf(api.GET("/api/v1/regions", { params, signal }));
      }
      const params = { query: isTop ? { ...all, level: "section" as const } : all };
      return bodyOf(api.GET("/api/v1/industries", { params, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

/** Refreshes what was read below an address. */
export function useReread(start: string): () => Promise<void> {
  const cache = useQueryClient();
  return useCallback(
    () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => queryKey.some((part) => String(part).startsWith(start)),
      }),
    [cache, start],
  );
}

/** What a table file would say about a year; nothing is saved. */
export async function previewCalendar(year: number, file: Blob): Promise<CalendarPreview> {
  const request = new Request(apiUrl(`/api/v1/calendar/preview?year=${year}`), {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body: await file.arrayBuffer(),
  });
  const response = await send(request);
  if (!response.ok) throw await readProblem(response);
  return response.json();
}
