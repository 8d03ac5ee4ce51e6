/** A week or a month of briefs, gathered by project. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "@/desk-ui/list-page.module.css";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { BriefItems } from "./brief-items";
import parts from "./briefs.module.css";
import type { BriefSearch } from "./model";
import { useDigest } from "./queries";

export function Digest({ period, search }: { period: "week" | "month"; search: BriefSearch }) {
  const { t } = useTranslation();
  const query = useDigest(period, search);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <LoadView
      query={query}
      rows={3}
      rowHeight={160}
      isEmpty={() => rows.length === 0}
      empty={<EmptyState title={t("briefs:noDigest")} hint={t("briefs:noneHint")} />}
    >
      {({ pages: [first] }) => (
        <div className={styles.stack}>
          {first && <h2>{t("briefs:period", { from: first.from, to: first.to })}</h2>}
          {rows.map((row) => (
            <Card key={row.project_id} title={row.project_name}>
              <p className={parts.head}>
                {row.unit_name}
                <Link className={styles.link} to={`/desk/projects/${row.project_id}`}>
                  {t("briefs:toProject")}
                </Link>
              </p>
              <BriefItems items={row.items} />
              <ul className={parts.days} aria-label={t("briefs:days")}>
                {row.days
                  .filter(({ words }) => words !== "")
                  .map(({ day, words }) => (
                    <li key={day}>
                      <span className={parts.quiet}>{day}</span> {words}
                    </li>
                  ))}
              </ul>
            </Card>
          ))}
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
              {t("common:action.more")}
            </Button>
          )}
        </div>
      )}
    </LoadView>
  );
}
