/** Words for events: actions, fields and values as people say them; unknown codes are shown as they are. */
import { useTranslation } from "react-i18next";
import { STATES } from "./model";

export interface EventWords {
  action: (code: string) => string;
  field: (name: string) => string;
  value: (value: unknown) => string;
}

export function useEventWords(): EventWords {
  const { t, i18n } = useTranslation();
  const known = (key: string, fallback: string): string => {
    const [namespace = "", path = ""] = key.split(":");
    return i18n.getResource(i18n.language, namespace, path) ?? fallback;
  };
  const value = (raw: unknown): string => {
    if (raw === null || raw === undefined || raw === "") return "—";
    if (typeof raw === "boolean") return t(raw ? "common:yes" : "common:no");
    if (Array.isArray(raw)) return raw.map(value).join("、") || "—";
    if (typeof raw === "object") return "name" in raw ? value(raw.name) : JSON.stringify(raw);
    const state = STATES.find((known) => known === raw);
    return state ? t(`common:projectState.${state}`) : String(raw);
  };
  return {
    // Codes of the server are dotted: "project.task.created" → event.project_task_created.
    action: (code) => known(`projects:event.${code.replace(/[.-]/g, "_")}`, code),
    field: (name) => known(`projects:changed.${name}`, name),
    value,
  };
}
