/**
 * The part of the route table that citizens and phones carry along: portal and field. The desk's part is
 * fetched by those who go there (`routes.tsx`), for it names every chunk of every desk page.
 */
import type { Area, PageRoute } from "./routes";

export const LIGHT_PAGES: readonly PageRoute[] = [
  {
    area: "portal",
    path: "/",
    load: () => import("@/features/disclosure/portal-start.route"),
    texts: ["portal"],
    isPublic: true,
  },
  {
    area: "portal",
    path: "/sign-in",
    load: () => import("@/features/identity/desk-sign-in.route"),
    texts: ["identity"],
    isPublic: true,
  },
  {
    area: "field",
    path: "/m/sign-in",
    load: () => import("@/features/identity/field-sign-in.route"),
    texts: ["identity"],
    isPublic: true,
  },
  {
    area: "field",
    path: "/m/",
    load: () => import("@/features/field/my-tasks.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/projects/:projectId/tasks/:id/report",
    load: () => import("@/features/field/report.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/projects/:projectId/milestones/:id",
    load: () => import("@/features/field/milestone.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/projects/:projectId/milestones/:id/confirm",
    load: () => import("@/features/field/confirm.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/reports/:id",
    load: () => import("@/features/field/own-report.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/reports/:id/complete",
    load: () => import("@/features/field/complete.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/sent/:id",
    load: () => import("@/features/field/sent.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/reports",
    load: () => import("@/features/field/field-reports.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/queue",
    load: () => import("@/features/field/queue.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/projects",
    load: () => import("@/features/field/my-projects.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/projects/:id",
    load: () => import("@/features/field/field-project.route"),
    texts: ["field"],
  },
  {
    area: "field",
    path: "/m/me",
    load: () => import("@/features/field/field-me.route"),
    texts: ["field", "identity"],
  },
];

/** Whether a page is for somebody with these permissions. */
export function isOpenTo(page: PageRoute, permissions: readonly string[]): boolean {
  return page.anyOf?.some((code) => permissions.includes(code)) ?? true;
}

/** Where a person lands in an area. */
export const HOME: Record<Area, string> = { portal: "/", field: "/m/", desk: "/desk" };
export const SIGN_IN: Record<Area, string> = { portal: "/sign-in", field: "/m/sign-in", desk: "/sign-in" };
export const PASSWORD: Record<Area, string> = {
  portal: "/desk/password",
  field: "/m/password",
  desk: "/desk/password",
};
