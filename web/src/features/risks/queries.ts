/** The calls of risks. */
import { keepPreviousData } from "@tanstack/react-query";
import { $api, api, bodyOf } from "@/api/client";
import type { RiskQuery } from "@/api/types";
import { useChanged } from "@/api/use-changed";
import { usePages } from "@/api/use-pages";

const RISKS = "/api/v1/risks";

export function useRisks(filter: RiskQuery) {
  return usePages(RISKS, filter, (asked, signal) =>
    bodyOf(api.GET(RISKS, { params: { query: { ...filter, ...asked } }, signal })),
  );
}

/** How many risks lie in each cell under the same filters. */
export function useRiskMatrix(filter: RiskQuery) {
  const { sort: _sort, level: _level, probability: _p, impact: _i, limit: _l, cursor: _c, ...query } = filter;
  return $api.useQuery(
    "get",
    "/api/v1/risks/matrix",
    { params: { query } },
    { placeholderData: keepPreviousData },
  );
}

export function useRisksChanged(): () => Promise<void> {
  return useChanged(RISKS, "/api/v1/projects", "/api/v1/home");
}
