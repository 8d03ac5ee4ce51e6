/** The calls of alerts. */
import { api, bodyOf } from "@/api/client";
import type { AlertQuery } from "@/api/types";
import { useChanged } from "@/api/use-changed";
import { usePages } from "@/api/use-pages";

const ALERTS = "/api/v1/alerts";

export function useAlerts(filter: AlertQuery) {
  return usePages(ALERTS, filter, (asked, signal) =>
    bodyOf(api.GET(ALERTS, { params: { query: { ...filter, ...asked } }, signal })),
  );
}

/** An alert changes the light of its project and the figures of the home page. */
export function useAlertsChanged(): () => Promise<void> {
  return useChanged(ALERTS, "/api/v1/projects", "/api/v1/home", "/api/v1/notifications");
}
