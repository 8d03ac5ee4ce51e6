/** The calls of the fund screens. After a write everything read about money is asked for again. */
import { keepPreviousData } from "@tanstack/react-query";
import { $api, api, bodyOf } from "@/api/client";
import type { FundPaperKind, FundPreviewQuery, LedgerQuery, PaymentQuery } from "@/api/types";
import { useChanged } from "@/api/use-changed";
import { usePages } from "@/api/use-pages";

const KEEP = { placeholderData: keepPreviousData };
const MOST = 100;

/** The list of each kind of paper. */
export const PAPER_PATH = {
  appropriation: "/api/v1/appropriations",
  receipt: "/api/v1/receipts",
  commitment: "/api/v1/commitments",
} as const satisfies Record<FundPaperKind, string>;

/** Refreshes all that is known about money; resolves when the open views have their data. */
export function useMoneyChanged(): () => Promise<void> {
  return useChanged(
    "/api/v1/projects",
    "/api/v1/appropriations",
    "/api/v1/receipts",
    "/api/v1/commitments",
    "/api/v1/payments",
    "/api/v1/vouchers",
    "/api/v1/periods",
  );
}

/** The money of a project, as it stands or as it stood at the end of a day. */
export function useFunds(id: string, until: string | null = null) {
  const query = until ? { until } : {};
  return $api.useQuery("get", "/api/v1/projects/{id}/funds", { params: { path: { id }, query } }, KEEP);
}

export function useFundCurve(id: string) {
  return $api.useQuery("get", "/api/v1/projects/{id}/funds/curve", { params: { path: { id } } });
}

export function useFundFlow(id: string) {
  return $api.useQuery("get", "/api/v1/projects/{id}/funds/flow", { params: { path: { id } } });
}

/** The budget lines of a project: as many as people plan by hand come in one page. */
export function useBudgetLines(id: string) {
  const params = { path: { id }, query: { limit: MOST } };
  return $api.useQuery("get", "/api/v1/projects/{id}/budget-lines", { params });
}

/** What an amount would do; asked while it is typed, never without one. */
export function useForecast(id: string, query: FundPreviewQuery | null) {
  const asked = query ?? { kind: "payment" as const, amount: "0.00" };
  const options = { ...KEEP, enabled: query !== null, staleTime: 0, retry: false };
  return $api.useQuery(
    "get",
    "/api/v1/projects/{id}/funds/preview",
    { params: { path: { id }, query: asked } },
    options,
  );
}

export function usePapers(kind: FundPaperKind, projectId: string) {
  const path = PAPER_PATH[kind];
  return usePages(path, { projectId }, (asked, signal) =>
    bodyOf(api.GET(path, { params: { query: { ...asked, project_id: projectId } }, signal })),
  );
}

export function usePayments(filter: Omit<PaymentQuery, "limit" | "cursor">) {
  return usePages("/api/v1/payments", filter, (asked, signal) =>
    bodyOf(api.GET("/api/v1/payments", { params: { query: { ...filter, ...asked } }, signal })),
  );
}

export function usePayment(id: string) {
  return $api.useQuery("get", "/api/v1/payments/{id}", { params: { path: { id } } });
}

/** Postings in pages of a hundred: a ledger is scrolled far. */
export function usePostings(id: string, filter: Omit<LedgerQuery, "limit" | "cursor">) {
  return usePages(
    "/api/v1/projects/{id}/ledger",
    { id, ...filter },
    (asked, signal) =>
      bodyOf(
        api.GET("/api/v1/projects/{id}/ledger", {
          params: { path: { id }, query: { ...filter, ...asked } },
          signal,
        }),
      ),
    { limit: MOST },
  );
}

export function useBalances(id: string, filter: Omit<LedgerQuery, "limit" | "cursor">) {
  const params = { path: { id }, query: filter };
  return $api.useQuery("get", "/api/v1/projects/{id}/ledger/balances", { params }, KEEP);
}
