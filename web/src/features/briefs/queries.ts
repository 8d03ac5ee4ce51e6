/** The calls of briefs. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import { allPages } from "@/api/pages";
import { useChanged } from "@/api/use-changed";
import { usePages } from "@/api/use-pages";
import { type BriefSearch, toBriefQuery } from "./model";

const BRIEFS = "/api/v1/daily-briefs";
const DIGEST = "/api/v1/daily-briefs/digest";

export function useBriefs(search: BriefSearch) {
  const filter = toBriefQuery(search);
  return usePages(BRIEFS, filter, (asked, signal) =>
    bodyOf(api.GET(BRIEFS, { params: { query: { ...filter, ...asked } }, signal })),
  );
}

/** Every brief of a day: a phone shows those of its holder's own projects, wherever they stand in the list. */
export function useAllBriefs(day: string) {
  return useQuery({
    queryKey: ["get", BRIEFS, "all", day],
    queryFn: ({ signal }) =>
      allPages((page) => bodyOf(api.GET(BRIEFS, { params: { query: { day, ...page } }, signal }))),
  });
}

/** A digest tells its period beside its rows. */
export function useDigest(period: "week" | "month", search: BriefSearch) {
  const filter = { ...toBriefQuery(search), period, limit: 20 };
  return useInfiniteQuery({
    queryKey: ["get", DIGEST, filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, ...(pageParam ? { cursor: pageParam } : {}) };
      return bodyOf(api.GET(DIGEST, { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function useBriefsChanged(): () => Promise<void> {
  return useChanged(BRIEFS);
}
