/** The alerts behind a figure on a phone: why, who must act, by when. */
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api, bodyOf } from "@/api/client";
import { usePages } from "@/api/use-pages";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { LightTag } from "@/ui/light-tag";
import { LoadView } from "@/ui/load-view";
import { filtersOf } from "./counted";
import { Due } from "./due";
import styles from "./home.module.css";

export function Component() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const filter = filtersOf(search);
  const list = usePages("/api/v1/alerts", filter, (asked, signal) =>
    bodyOf(api.GET("/api/v1/alerts", { params: { query: { ...filter, ...asked } }, signal })),
  );
  return (
    <>
      <FieldHeading title={t("home:rows.alerts")} back="/m/overview" />
      <div className={styles.page}>
        <LoadView
          query={list.query}
          rows={4}
          rowHeight={120}
          isEmpty={() => list.rows.length === 0}
          empty={<EmptyState title={t("home:rows.empty")} />}
        >
          {() => (
            <ul className={styles.rows} aria-label={t("home:rows.alerts")}>
              {list.rows.map((alert) => (
                <li key={alert.id}>
                  <div className={styles.line}>
                    <b>{alert.rule.title}</b>
                    <LightTag light={alert.light} />
                  </div>
                  <p>{(alert.now ?? alert.tripped).message}</p>
                  <p className={styles.quiet}>
                    {alert.rule.source_document} · {alert.rule.clause}
                  </p>
                  <div className={styles.line}>
                    <Link to={`/m/projects/${alert.project.id}`}>{alert.project.name}</Link>
                    <Due due={alert.demand.due} />
                  </div>
                  <p className={styles.quiet}>
                    {alert.demand.holder?.name ?? "—"}：{alert.demand.action}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </LoadView>
        {list.hasMore && (
          <Button isWide onClick={list.more}>
            {t("common:action.more")}
          </Button>
        )}
      </div>
    </>
  );
}
