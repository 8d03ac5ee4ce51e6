/** Typed keys: a text that does not exist in zh-CN does not compile. */
import "i18next";
import type admin from "./locales/zh-CN/admin.json";
import type alerts from "./locales/zh-CN/alerts.json";
import type audit from "./locales/zh-CN/audit.json";
import type books from "./locales/zh-CN/books.json";
import type briefs from "./locales/zh-CN/briefs.json";
import type changes from "./locales/zh-CN/changes.json";
import type checks from "./locales/zh-CN/checks.json";
import type common from "./locales/zh-CN/common.json";
import type desk from "./locales/zh-CN/desk.json";
import type field from "./locales/zh-CN/field.json";
import type finance from "./locales/zh-CN/finance.json";
import type home from "./locales/zh-CN/home.json";
import type identity from "./locales/zh-CN/identity.json";
import type imports from "./locales/zh-CN/imports.json";
import type inspections from "./locales/zh-CN/inspections.json";
import type notices from "./locales/zh-CN/notices.json";
import type plans from "./locales/zh-CN/plans.json";
import type portal from "./locales/zh-CN/portal.json";
import type projects from "./locales/zh-CN/projects.json";
import type reference from "./locales/zh-CN/reference.json";
import type reports from "./locales/zh-CN/reports.json";
import type risks from "./locales/zh-CN/risks.json";
import type rules from "./locales/zh-CN/rules.json";
import type search from "./locales/zh-CN/search.json";

declare module "i18next" {
  interface CustomTypeOptions {
    // For the types every namespace is a default one, so that whole keys ("projects:…") are known
    // everywhere; which files are really loaded is decided by the route table.
    defaultNS: [
      "admin",
      "alerts",
      "audit",
      "books",
      "briefs",
      "changes",
      "checks",
      "common",
      "desk",
      "field",
      "finance",
      "home",
      "identity",
      "imports",
      "inspections",
      "notices",
      "plans",
      "portal",
      "projects",
      "reference",
      "reports",
      "risks",
      "rules",
      "search",
    ];
    resources: {
      admin: typeof admin;
      alerts: typeof alerts;
      audit: typeof audit;
      books: typeof books;
      briefs: typeof briefs;
      changes: typeof changes;
      checks: typeof checks;
      common: typeof common;
      desk: typeof desk;
      field: typeof field;
      finance: typeof finance;
      home: typeof home;
      identity: typeof identity;
      imports: typeof imports;
      inspections: typeof inspections;
      notices: typeof notices;
      plans: typeof plans;
      portal: typeof portal;
      projects: typeof projects;
      reference: typeof reference;
      reports: typeof reports;
      risks: typeof risks;
      rules: typeof rules;
      search: typeof search;
    };
  }
}
