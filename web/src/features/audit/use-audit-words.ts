/** Words for actions, kinds and fields; what has no words is shown as the server names it. */
import { useTranslation } from "react-i18next";
import { actionKey, valueText } from "./model";

export interface AuditWords {
  action: (code: string) => string;
  kind: (code: string) => string;
  field: (name: string) => string;
  value: (value: unknown) => string;
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
    field: (name) => known(`audit:field.${name}`, name),
    value: (value) => valueText(value, t("common:yes"), t("common:no")),
  };
}
