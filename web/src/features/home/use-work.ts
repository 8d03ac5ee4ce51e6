/** My open tasks or milestones, or only what is late of them: the list behind a figure, at the desk and on a phone. */
import { api, bodyOf } from "@/api/client";
import { usePages } from "@/api/use-pages";
import { flag, oneOf, type Schema } from "@/shared/search-state";
import { type OpenWork, openWork } from "./model";

export const WORK_KINDS = ["tasks", "milestones"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export interface WorkSearch {
  of: WorkKind;
  late: boolean;
}

export const WORK_SEARCH: Schema<WorkSearch> = { of: oneOf(WORK_KINDS, "tasks"), late: flag };

export function useWork({ of, late }: WorkSearch) {
  const filter = { state: "open" as const, ...(late ? { late } : {}) };
  return usePages<OpenWork>(`/api/v1/my/${of}`, filter, async (asked, signal) => {
    const params = { query: { ...filter, ...asked } };
    if (of === "tasks") {
      const page = await bodyOf(api.GET("/api/v1/my/tasks", { params, signal }));
      return { ...page, items: openWork(page.items, []) };
    }
    const page = await bodyOf(api.GET("/api/v1/my/milestones", { params, signal }));
    return { ...page, items: openWork([], page.items) };
  });
}
