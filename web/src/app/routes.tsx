/**
 * THE route table: every page with its area, address, module, texts, and how it stands in the
 * menu. Menus, guards, page loading and the bundle budget all read this one list. A page is
 * added here and nowhere else; its route module has a unique file name (chunk names come from it).
 */

import type { ParseKeys } from "i18next";
import type { ComponentType } from "react";
import "@/i18n/desk-texts";
import { isOpenTo, LIGHT_PAGES } from "./light-routes";
import { NETWORK_PAGES } from "./network-routes";

export type Area = "portal" | "field" | "desk";
export type MenuGroup = "work" | "oversight" | "system";
export type Namespace =
  | "admin"
  | "alerts"
  | "audit"
  | "books"
  | "briefs"
  | "changes"
  | "checks"
  | "desk"
  | "field"
  | "finance"
  | "home"
  | "identity"
  | "imports"
  | "inspections"
  | "notices"
  | "plans"
  | "portal"
  | "projects"
  | "reference"
  | "reports"
  | "risks"
  | "rules"
  | "search";
export type MenuIcon =
  | "home"
  | "register"
  | "import"
  | "account"
  | "payments"
  | "vouchers"
  | "periods"
  | "organisation"
  | "roles"
  | "audit"
  | "rules"
  | "reference"
  | "alert"
  | "inspection"
  | "plan"
  | "report"
  | "risk"
  | "supervision"
  | "brief";
/** Menu titles are texts of the whole desk: the menu stands beside every page, whatever texts that page loads. */
export type MenuTitle =
  Extract<ParseKeys<["desk"]>, `page.${string}`> extends infer Key extends string ? `desk:${Key}` : never;

export interface PageRoute {
  area: Area;
  path: string;
  load: () => Promise<{ Component: ComponentType }>;
  /** Text namespaces the page needs besides "common", and "desk" at the desk. */
  texts: readonly Namespace[];
  /** Of the field, but not fetched ahead for a time without a network. */
  needsNetwork?: boolean;
  /** Open to people without a session. */
  isPublic?: boolean;
  /** Shown only to holders of one of these permission codes; the server decides all the same. */
  anyOf?: readonly string[];
  menu?: { group: MenuGroup; icon: MenuIcon; title: MenuTitle };
}

/** The pages of the desk, behind the light ones: in one list for menus and for the rules that all pages keep. */
export const PAGES: readonly PageRoute[] = [
  ...LIGHT_PAGES,
  ...NETWORK_PAGES,
  {
    area: "desk",
    path: "/desk/password",
    load: () => import("@/features/identity/desk-password.route"),
    texts: ["identity"],
  },
  {
    area: "desk",
    path: "/desk",
    load: () => import("@/features/home/home.route"),
    texts: ["home"],
    anyOf: ["project.read"],
    menu: { group: "work", icon: "home", title: "desk:page.home" },
  },
  {
    area: "desk",
    path: "/desk/projects",
    load: () => import("@/features/projects/register.route"),
    texts: ["projects"],
    anyOf: ["project.read"],
    menu: { group: "work", icon: "register", title: "desk:page.register" },
  },
  {
    area: "desk",
    path: "/desk/reports",
    load: () => import("@/features/reports/reports.route"),
    texts: ["reports"],
    anyOf: ["project.read"],
    menu: { group: "work", icon: "report", title: "desk:page.reports" },
  },
  {
    area: "desk",
    path: "/desk/briefs",
    load: () => import("@/features/briefs/briefs.route"),
    texts: ["briefs", "projects", "changes"],
    anyOf: ["project.read"],
    menu: { group: "work", icon: "brief", title: "desk:page.briefs" },
  },
  {
    area: "desk",
    path: "/desk/work",
    load: () => import("@/features/home/work.route"),
    texts: ["home"],
    anyOf: ["project.read"],
  },
  {
    area: "desk",
    path: "/desk/projects/:id",
    load: () => import("@/features/projects/project.route"),
    texts: ["projects", "changes"],
  },
  {
    area: "desk",
    path: "/desk/projects/:id/print",
    load: () => import("@/features/projects/project-print.route"),
    texts: ["projects"],
  },
  {
    area: "desk",
    path: "/desk/projects/:id/statement",
    load: () => import("@/features/finance/statement.route"),
    texts: ["finance", "books"],
  },
  {
    area: "desk",
    path: "/desk/payments",
    load: () => import("@/features/finance/payments.route"),
    texts: ["finance"],
    anyOf: ["payment.request", "payment.approve", "payment.pay"],
    menu: { group: "work", icon: "payments", title: "desk:page.payments" },
  },
  {
    area: "desk",
    path: "/desk/payments/:id",
    load: () => import("@/features/finance/payment.route"),
    texts: ["finance"],
  },
  {
    area: "desk",
    path: "/desk/vouchers",
    load: () => import("@/features/finance/vouchers.route"),
    texts: ["finance", "books"],
    anyOf: ["payment.approve", "payment.pay", "ledger.reverse", "period.keep"],
    menu: { group: "work", icon: "vouchers", title: "desk:page.vouchers" },
  },
  {
    area: "desk",
    path: "/desk/vouchers/:id",
    load: () => import("@/features/finance/voucher.route"),
    texts: ["finance", "books"],
  },
  {
    area: "desk",
    path: "/desk/periods",
    load: () => import("@/features/finance/periods.route"),
    texts: ["finance", "books"],
    anyOf: ["period.keep", "period.confirm"],
    menu: { group: "work", icon: "periods", title: "desk:page.periods" },
  },
  {
    area: "desk",
    path: "/desk/alerts",
    load: () => import("@/features/alerts/alerts.route"),
    texts: ["alerts"],
    anyOf: ["project.read"],
    menu: { group: "oversight", icon: "alert", title: "desk:page.alerts" },
  },
  {
    area: "desk",
    path: "/desk/alerts/:id",
    load: () => import("@/features/alerts/alert.route"),
    texts: ["alerts", "rules", "projects", "changes"],
    anyOf: ["project.read"],
  },
  {
    area: "desk",
    path: "/desk/supervision",
    load: () => import("@/features/alerts/supervision.route"),
    texts: ["alerts"],
    anyOf: ["project.read"],
    menu: { group: "oversight", icon: "supervision", title: "desk:page.supervision" },
  },
  {
    area: "desk",
    path: "/desk/risks",
    load: () => import("@/features/risks/risks.route"),
    texts: ["risks"],
    anyOf: ["project.read"],
    menu: { group: "oversight", icon: "risk", title: "desk:page.risks" },
  },
  {
    area: "desk",
    path: "/desk/risks/:id",
    load: () => import("@/features/risks/risk.route"),
    texts: ["risks", "plans", "projects", "changes"],
    anyOf: ["project.read"],
  },
  {
    area: "desk",
    path: "/desk/plans",
    load: () => import("@/features/plans/plans.route"),
    texts: ["plans"],
    anyOf: ["contingency_plan.read"],
    menu: { group: "oversight", icon: "plan", title: "desk:page.plans" },
  },
  {
    area: "desk",
    path: "/desk/plans/:id",
    load: () => import("@/features/plans/plan.route"),
    texts: ["plans"],
    anyOf: ["contingency_plan.read"],
  },
  {
    area: "desk",
    path: "/desk/activations/:id",
    load: () => import("@/features/plans/activation.route"),
    texts: ["plans"],
    anyOf: ["project.read"],
  },
  {
    area: "desk",
    path: "/desk/notifications",
    load: () => import("@/features/notices/notices.route"),
    texts: ["notices"],
    anyOf: ["personal.use"],
  },
  {
    area: "desk",
    path: "/desk/inspections",
    load: () => import("@/features/inspections/inspections.route"),
    texts: ["inspections"],
    anyOf: ["project.read"],
    menu: { group: "oversight", icon: "inspection", title: "desk:page.inspections" },
  },
  {
    area: "desk",
    path: "/desk/inspections/:id",
    load: () => import("@/features/inspections/inspection.route"),
    texts: ["inspections"],
    anyOf: ["project.read"],
  },
  {
    area: "desk",
    path: "/desk/defects/:id",
    load: () => import("@/features/inspections/defect.route"),
    texts: ["inspections"],
    anyOf: ["project.read"],
  },
  {
    area: "desk",
    path: "/desk/projects/:id/reports-print",
    load: () => import("@/features/reports/reports-print.route"),
    texts: ["reports"],
  },
  {
    area: "desk",
    path: "/desk/audit",
    load: () => import("@/features/audit/audit-log.route"),
    texts: ["audit", "changes"],
    anyOf: ["audit.read"],
    menu: { group: "oversight", icon: "audit", title: "desk:page.audit" },
  },
  {
    area: "desk",
    path: "/desk/rules",
    load: () => import("@/features/rules/rules.route"),
    texts: ["rules"],
    anyOf: ["organisation.read"],
    menu: { group: "oversight", icon: "rules", title: "desk:page.rules" },
  },
  {
    area: "desk",
    path: "/desk/rules/:id",
    load: () => import("@/features/rules/rule.route"),
    texts: ["rules"],
    anyOf: ["organisation.read"],
  },
  {
    area: "desk",
    path: "/desk/rules/:id/back-test",
    load: () => import("@/features/rules/back-test.route"),
    texts: ["rules"],
    anyOf: ["organisation.read"],
  },
  {
    area: "desk",
    path: "/desk/reference",
    load: () => import("@/features/reference/reference.route"),
    texts: ["reference"],
    anyOf: ["reference.manage"],
    menu: { group: "system", icon: "reference", title: "desk:page.reference" },
  },
  {
    area: "desk",
    path: "/desk/account",
    load: () => import("@/features/identity/account.route"),
    texts: ["admin"],
  },
  {
    area: "desk",
    path: "/desk/users",
    load: () => import("@/features/identity/users.route"),
    texts: ["admin"],
    anyOf: ["user.read"],
    menu: { group: "system", icon: "account", title: "desk:page.users" },
  },
  {
    area: "desk",
    path: "/desk/users/:id",
    load: () => import("@/features/identity/user.route"),
    texts: ["admin"],
    anyOf: ["user.read"],
  },
  {
    area: "desk",
    path: "/desk/organisation",
    load: () => import("@/features/identity/organisation.route"),
    texts: ["admin"],
    anyOf: ["organisation.manage", "user.read"],
    menu: { group: "system", icon: "organisation", title: "desk:page.organisation" },
  },
  {
    area: "desk",
    path: "/desk/roles",
    load: () => import("@/features/identity/roles.route"),
    texts: ["admin"],
    anyOf: ["user.read", "role.manage"],
    menu: { group: "system", icon: "roles", title: "desk:page.roles" },
  },
  {
    area: "desk",
    path: "/desk/imports",
    load: () => import("@/features/integration/imports.route"),
    texts: ["imports"],
    anyOf: ["project.import"],
    menu: { group: "work", icon: "import", title: "desk:page.imports" },
  },
  {
    area: "desk",
    path: "/desk/imports/:id",
    load: () => import("@/features/integration/import.route"),
    texts: ["imports"],
    anyOf: ["project.import"],
  },
  {
    area: "desk",
    path: "/desk/search",
    load: () => import("@/features/search/search.route"),
    texts: ["search"],
    anyOf: ["project.read"],
  },
];

/** The groups of the menu in their order. */
export const MENU_GROUPS: readonly MenuGroup[] = ["work", "oversight", "system"];

/** The pages of a group of the menu for somebody with these permissions. */
export function menuPages(group: MenuGroup, permissions: readonly string[]): PageRoute[] {
  return PAGES.filter((page) => page.menu?.group === group && isOpenTo(page, permissions));
}

/** The first page of the menu for somebody with these permissions. */
export function firstPage(permissions: readonly string[]): string | undefined {
  return MENU_GROUPS.flatMap((group) => menuPages(group, permissions))[0]?.path;
}
