/** The tabs of a project that belong to other contexts than the project itself: one entry each, in their order. */
import { type ComponentType, lazy } from "react";
import type { ProjectView } from "@/api/types";
import type { ProjectTab } from "@/desk-ui/project-tabs";
import { loadTexts } from "@/i18n";
import type { Namespace } from "./routes";

type View = ComponentType<{ project: ProjectView }>;

/** A view that arrives with its texts when its tab is opened. */
export function later(texts: readonly Namespace[], load: () => Promise<View>): View {
  return lazy(async () => {
    const [view] = await Promise.all([load(), loadTexts(texts)]);
    return { default: view };
  });
}

export const PROJECT_TABS: readonly ProjectTab[] = [
  {
    key: "funds",
    title: "desk:projectTab.funds",
    View: later(["finance", "books"], () =>
      import("@/features/finance/funds-tab").then(({ FundsTab }) => FundsTab),
    ),
  },
  {
    key: "reports",
    title: "desk:projectTab.reports",
    View: later(["reports"], () => import("@/features/reports/reports-tab").then((file) => file.ReportsTab)),
  },
  {
    key: "photos",
    title: "desk:projectTab.photos",
    View: later(["reports"], () => import("@/features/reports/photos-tab").then((file) => file.PhotosTab)),
  },
  {
    key: "risks",
    title: "desk:projectTab.risks",
    View: later(["risks", "plans"], () => import("@/features/risks/risks-tab").then((file) => file.RisksTab)),
  },
  {
    key: "checks",
    title: "desk:projectTab.checks",
    View: later(["inspections"], () =>
      import("@/features/inspections/checks-tab").then((file) => file.ChecksTab),
    ),
  },
];
