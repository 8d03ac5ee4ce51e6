/** The calls of progress reports. */
import { api, bodyOf } from "@/api/client";
import type { ReportQuery } from "@/api/types";
import { useChanged } from "@/api/use-changed";
import { usePages } from "@/api/use-pages";

const REPORTS = "/api/v1/progress-reports";
/** Reports carry photos: fewer per page than rows of a table. */
const PAGE = 20;

export function useReports(filter: ReportQuery) {
  return usePages(
    REPORTS,
    filter,
    (asked, signal) => bodyOf(api.GET(REPORTS, { params: { query: { ...filter, ...asked } }, signal })),
    { limit: PAGE },
  );
}

/** An accepted report moves its task, and with it the project and what the home page counts. */
export function useReportsChanged(): () => Promise<void> {
  return useChanged(REPORTS, "/api/v1/projects", "/api/v1/my", "/api/v1/home", "/api/v1/notifications");
}
