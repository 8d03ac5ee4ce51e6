/** The calls of the reference data screens. */
import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, bodyOf, send } from "@/api/client";
import { readProblem } from "@/api/problem";
import { apiUrl } from "@/api/transport";
import type { CalendarPreview, EntryView, Page } from "@/api/types";

const PAGE = 100;
export type EntryPath = "/api/v1/regions" | "/api/v1/industries";

/** A page of either table: the screens treat their rows alike. */
type EntryPage = Page<EntryView>;

/** What stands below a region or industry, or what matches a fragment anywhere. */
export function useEntries(path: EntryPath, parent: string | null, q: string | null) {
  const top = path === "/api/v1/regions" ? { level: "province" } : { level: "section" };
  const query = { ...(q ? { q } : parent ? { parent } : top), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["get", path, "reference", query],
    queryFn: ({ pageParam, signal }): Promise<EntryPage> => {
      const params = { query: JSON.parse(JSON.stringify({ ...query, cursor: pageParam || undefined })) };
      return path === "/api/v1/regions"
        ? bodyOf(api.GET("/api/v1/regions", { params, signal }))
        : bodyOf(api.GET("/api/v1/industries", { params, signal }));
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
