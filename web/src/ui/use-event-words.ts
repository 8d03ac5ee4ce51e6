/** Words for events: what was done and what changed, as people say it; unknown codes are shown as they are. */
import { useTranslation } from "react-i18next";
import { type ChangeWords, useChangeWords } from "./use-change-words";

export interface EventWords extends ChangeWords {
  action: (code: string) => string;
}

export function useEventWords(): EventWords {
  const { i18n } = useTranslation();
  const changes = useChangeWords();
  const known = (key: string, fallback: string): string => {
    const [namespace = "", path = ""] = key.split(":");
    return i18n.getResource(i18n.language, namespace, path) ?? fallback;
  };
  return {
    ...changes,
    // Codes of the server are dotted: "project.task.created" → event.project_task_created.
    action: (code) => known(`projects:event.${code.replace(/[.-]/g, "_")}`, code),
  };
}
