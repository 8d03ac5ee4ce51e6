/** Words for events: actions, fields and values as people say them; unknown codes are shown as they are. */
import { useTranslation } from "react-i18next";

const stateKey = (word: unknown) => `common:projectState.${word}`;
/** Where the words stand for the values of fields that take one of a closed set. */
const KEY_OF: Partial<Record<string, (word: unknown) => string>> = {
  state: stateKey,
  state_before: stateKey,
  security_label: (word) => `projects:label.${word}`,
  origin: (word) => `projects:origin.${word}`,
  role: (word) => `projects:participant.roles.${word}`,
  kind: (word) => `projects:document.kinds.${word}`,
};

export interface EventWords {
  action: (code: string) => string;
  field: (name: string) => string;
  value: (value: unknown, field: string) => string;
}

export function useEventWords(): EventWords {
  const { t, i18n } = useTranslation();
  const known = (key: string, fallback: string): string => {
    const [namespace = "", path = ""] = key.split(":");
    return i18n.getResource(i18n.language, namespace, path) ?? fallback;
  };
  const value = (raw: unknown, field: string): string => {
    if (raw === null || raw === undefined || raw === "") return "—";
    if (typeof raw === "boolean") return t(raw ? "common:yes" : "common:no");
    if (Array.isArray(raw)) return raw.map((one) => value(one, field)).join("、") || "—";
    if (typeof raw === "object") return "file_name" in raw ? String(raw.file_name) : JSON.stringify(raw);
    const key = KEY_OF[field];
    return key ? known(key(raw), String(raw)) : String(raw);
  };
  return {
    // Codes of the server are dotted: "project.task.created" → event.project_task_created.
    action: (code) => known(`projects:event.${code.replace(/[.-]/g, "_")}`, code),
    // A member of a list is told with its place: "versions.0" is one of the versions.
    field: (name) => known(`projects:changed.${name.split(".")[0]}`, name),
    value,
  };
}
