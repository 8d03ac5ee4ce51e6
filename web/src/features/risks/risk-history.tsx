/** What happened to a risk, the latest first. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { RiskView } from "@/api/types";
import { usePages } from "@/api/use-pages";
import { Card } from "@/ui/card";
import { LoadView } from "@/ui/load-view";
import { Timeline } from "@/ui/timeline";
import { useEventWords } from "@/ui/use-event-words";

const HISTORY = "/api/v1/risks/{id}/history";

export function RiskHistory({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const words = useEventWords();
  const list = usePages(HISTORY, risk.id, (query, signal) =>
    bodyOf(api.GET(HISTORY, { params: { path: { id: risk.id }, query }, signal })),
  );
  return (
    <Card title={t("risks:history")}>
      <LoadView query={list.query} rows={3}>
        {() => (
          <Timeline
            label={t("risks:history")}
            items={list.rows.map((entry) => ({
              id: entry.id,
              at: entry.occurred_at,
              who: entry.actor.name ?? t("desk:system"),
              what: words.action(entry.action),
              more: entry.reason ?? undefined,
            }))}
          />
        )}
      </LoadView>
      {list.hasMore && <Button onClick={list.more}>{t("common:action.more")}</Button>}
    </Card>
  );
}
