/** Words for actions, kinds and fields; what has no words is shown as the server names it. */
import { useTranslation } from "react-i18next";
import type { AuditEventView } from "@/api/types";
import { actionKey } from "./model";
import { valueText, vocabularyKey } from "./values";

/** The name under which the program itself stands in the log. */
const SYSTEM = "system";

export interface AuditWords {
  action: (code: string) => string;
  kind: (code: string) => string;
  field: (name: string) => string;
  /** A value of a field of some kind of thing. */
  value: (value: unknown, kind: string, field: string) => string;
  /** Who did it; what no person did, the program did. */
  actor: (actor: AuditEventView["actor"]) => string;
}

export function useAuditWords(): AuditWords {
  const { t, i18n } = useTranslation();
  const known = (key: string, fallback: string): string => {
    const [namespace = "", path = ""] = key.split(":");
    const words: unknown = i18n.getResource(i18n.language, namespace, path);
    return typeof words === "string" ? words : fallback;
  };
  return {
    action: (code) => known(`audit:event.${actionKey(code)}`, code),
    kind: (code) => known(`audit:kind.${code}`, code),
    // A member of a list is told with its place: "versions.0" is one of the versions.
    field: (name) => known(`audit:field.${name.split(".")[0]}`, name),
    actor: ({ id, name }) => (id === null && name === SYSTEM ? t("common:system") : name),
    value: (value, kind, field) => {
      const key = typeof value === "string" ? vocabularyKey(kind, field, value) : null;
      return key ? known(key, String(value)) : valueText(value, t("common:yes"), t("common:no"));
    },
  };
}
