/** The projects behind a figure on a phone: asked for with the very query that was counted. */
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api, bodyOf } from "@/api/client";
import { usePages } from "@/api/use-pages";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { LightTag } from "@/ui/light-tag";
import { LoadView } from "@/ui/load-view";
import { ProgressBar } from "@/ui/progress-bar";
import { filtersOf } from "./counted";
import styles from "./home.module.css";

export function Component() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const filter = filtersOf(search);
  const list = usePages("/api/v1/projects", filter, (asked, signal) =>
    bodyOf(api.GET("/api/v1/projects", { params: { query: { ...filter, ...asked } }, signal })),
  );
  return (
    <>
      <FieldHeading title={t("home:rows.projects")} back="/m/overview" />
      <div className={styles.page}>
        <LoadView
          query={list.query}
          rows={4}
          rowHeight={96}
          isEmpty={() => list.rows.length === 0}
          empty={<EmptyState title={t("home:rows.empty")} />}
        >
          {() => (
            <ul className={styles.rows} aria-label={t("home:rows.projects")}>
              {list.rows.map((project) => (
                <li key={project.id}>
                  <div className={styles.line}>
                    <Link to={`/m/projects/${project.id}`}>{project.name}</Link>
                    <LightTag light={project.light} />
                  </div>
                  <p className={styles.quiet}>
                    {project.unit.name} · {project.in_charge?.name ?? "—"}
                  </p>
                  <ProgressBar percent={project.progress_percent} label={project.name} />
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
