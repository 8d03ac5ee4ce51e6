/** Typed keys: a text that does not exist in zh-CN does not compile. */
import "i18next";
import type admin from "./locales/zh-CN/admin.json";
import type audit from "./locales/zh-CN/audit.json";
import type common from "./locales/zh-CN/common.json";
import type field from "./locales/zh-CN/field.json";
import type identity from "./locales/zh-CN/identity.json";
import type portal from "./locales/zh-CN/portal.json";
import type projects from "./locales/zh-CN/projects.json";
import type reference from "./locales/zh-CN/reference.json";
import type rules from "./locales/zh-CN/rules.json";

declare module "i18next" {
  interface CustomTypeOptions {
    // For the types every namespace is a default one, so that whole keys ("projects:…") are known
    // everywhere; which files are really loaded is decided by the route table.
    defaultNS: ["admin", "audit", "common", "field", "identity", "portal", "projects", "reference", "rules"];
    resources: {
      admin: typeof admin;
      audit: typeof audit;
      common: typeof common;
      field: typeof field;
      identity: typeof identity;
      portal: typeof portal;
      projects: typeof projects;
      reference: typeof reference;
      rules: typeof rules;
    };
  }
}
