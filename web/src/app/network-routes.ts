/**
 * The pages of the field that need the network first, in the route table of their own: neither they nor their addresses
 * and texts are fetched ahead. The worker keeps what somebody has visited; some of them then show their last answer.
 */
import "@/i18n/network-texts";
import type { PageRoute } from "./routes";

export const NETWORK_PAGES: readonly PageRoute[] = [
  {
    area: "field",
    path: "/m/password",
    load: () => import("@/features/identity/field-password.route"),
    texts: ["identity"],
    needsNetwork: true,
  },
  {
    area: "field",
    path: "/m/briefs",
    load: () => import("@/features/briefs/field-briefs.route"),
    texts: ["briefs", "projects", "changes", "field"],
    needsNetwork: true,
  },
  {
    area: "field",
    path: "/m/checks",
    load: () => import("@/features/field/field-checks.route"),
    texts: ["field", "checks"],
    needsNetwork: true,
  },
  {
    area: "field",
    path: "/m/inspections/:id",
    load: () => import("@/features/field/field-inspection.route"),
    texts: ["field", "checks"],
    needsNetwork: true,
  },
  {
    area: "field",
    path: "/m/defects/:id",
    load: () => import("@/features/field/field-defect.route"),
    texts: ["field", "checks"],
    needsNetwork: true,
  },
  {
    area: "field",
    path: "/m/overview",
    load: () => import("@/features/home/leader-home.route"),
    texts: ["home", "field"],
    needsNetwork: true,
    anyOf: ["project.read"],
  },
  {
    area: "field",
    path: "/m/rows/projects",
    load: () => import("@/features/home/counted-projects.route"),
    texts: ["home", "field"],
    needsNetwork: true,
    anyOf: ["project.read"],
  },
  {
    area: "field",
    path: "/m/rows/work",
    load: () => import("@/features/home/counted-work.route"),
    texts: ["home", "field"],
    needsNetwork: true,
    anyOf: ["project.read"],
  },
  {
    area: "field",
    path: "/m/rows/alerts",
    load: () => import("@/features/home/counted-alerts.route"),
    texts: ["home", "field"],
    needsNetwork: true,
    anyOf: ["project.read"],
  },
];
