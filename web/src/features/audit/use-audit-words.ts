/** Words for actions, kinds and changes; what has no words is shown as the server names it. */
import { useTranslation } from "react-i18next";
import type { AuditEventView } from "@/api/types";
import { type ChangeWords, useChangeWords } from "@/ui/use-change-words";
import { actionKey } from "./model";

export interface AuditWords extends ChangeWords {
  /** Who did it; the platform itself has no account. */
  actor: (actor: AuditEventView["actor"]) => string;
  action: (code: string) => string;
  kind: (code: string) => string;
}

export function useAuditWords(): AuditWords {
  const { t, i18n } = useTranslation();
  const changes = useChangeWords();
  const known = (key: string, fallback: string): string => {
    const [namespace = "", path = ""] = key.split(":");
    const words: unknown = i18n.getResource(i18n.language, namespace, path);
    return typeof words === "string" ? words : fallback;
  };
  return {
    ...changes,
    actor: (actor) => (actor.id === null ? t("desk:system") : actor.name),
    action: (code) => known(`audit:event.${actionKey(code)}`, code),
    kind: (code) => known(`audit:kind.${code}`, code),
  };
}
