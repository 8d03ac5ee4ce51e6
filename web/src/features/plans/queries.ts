/** The calls of contingency plans and of those at work. */
import { api, bodyOf } from "@/api/client";
import type { PlanQuery } from "@/api/types";
import { useChanged } from "@/api/use-changed";
import { usePages } from "@/api/use-pages";

const PLANS = "/api/v1/contingency-plans";
const ACTIVATIONS = "/api/v1/contingency-activations";

export function usePlans(filter: PlanQuery) {
  return usePages(PLANS, filter, (asked, signal) =>
    bodyOf(api.GET(PLANS, { params: { query: { ...filter, ...asked } }, signal })),
  );
}

export function useActivations(plan: string) {
  const filter = { plan_id: plan };
  return usePages(ACTIVATIONS, filter, (asked, signal) =>
    bodyOf(api.GET(ACTIVATIONS, { params: { query: { ...filter, ...asked } }, signal })),
  );
}

/** An activation makes tasks of its project. */
export function usePlansChanged(): () => Promise<void> {
  return useChanged(PLANS, ACTIVATIONS, "/api/v1/projects");
}
