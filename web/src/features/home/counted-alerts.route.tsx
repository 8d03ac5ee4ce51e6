/** The alerts behind a figure on a phone: why, who must act, by when. */
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api, bodyOf } from "@/api/client";
import { usePages } from "@/api/use-pages";
import { LightTag } from "@/ui/light-tag";
import { filtersOf } from "./counted";
import { CountedRows } from "./counted-rows";
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
    <CountedRows title={t("home:rows.alerts")} list={list} rowHeight={120}>
      {({ rule, light, now, tripped, project, demand }) => (
        <>
          <div className={styles.line}>
            <b>{rule.title}</b>
            <LightTag light={light} />
          </div>
          <p>{(now ?? tripped).message}</p>
          <p className={styles.quiet}>
            {rule.source_document} · {rule.clause}
          </p>
          <div className={styles.line}>
            <Link to={`/m/projects/${project.id}`}>{project.name}</Link>
            <Due due={demand.due} />
          </div>
          <p className={styles.quiet}>
            {demand.holder?.name ?? "—"}：{demand.action}
          </p>
        </>
      )}
    </CountedRows>
  );
}
