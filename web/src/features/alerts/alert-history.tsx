/** What was done about an alert so far, the latest first: by whom, and in which words. */
import { useTranslation } from "react-i18next";
import type { AlertDetail } from "@/api/types";
import { Card } from "@/ui/card";
import { Timeline } from "@/ui/timeline";
import { useEventWords } from "@/ui/use-event-words";

export function AlertHistory({ alert }: { alert: AlertDetail }) {
  const { t } = useTranslation();
  const words = useEventWords();
  const items = alert.steps.map(({ id, at, actor, action, words: said }) => ({
    id,
    at,
    who: actor.name ?? t("desk:system"),
    what: words.action(action),
    more: said ?? undefined,
  }));
  return (
    <Card title={t("alerts:history.title")}>
      {items.length > 0 ? (
        <Timeline label={t("alerts:history.title")} items={items} />
      ) : (
        <p>{t("alerts:history.empty")}</p>
      )}
    </Card>
  );
}
