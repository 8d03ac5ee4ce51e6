/** The projects behind a figure on a phone: how each stands, and who is in charge. */
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { api, bodyOf } from "@/api/client";
import { usePages } from "@/api/use-pages";
import { LightTag } from "@/ui/light-tag";
import { ProgressBar } from "@/ui/progress-bar";
import { filtersOf } from "./counted";
import { CountedRows } from "./counted-rows";
import styles from "./home.module.css";

export function Component() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const filter = filtersOf(search);
  const list = usePages("/api/v1/projects", filter, (asked, signal) =>
    bodyOf(api.GET("/api/v1/projects", { params: { query: { ...filter, ...asked } }, signal })),
  );
  return (
    <CountedRows title={t("home:rows.projects")} list={list} rowHeight={96}>
      {({ id, name, light, unit, in_charge, progress_percent }) => (
        <>
          <div className={styles.line}>
            <Link to={`/m/projects/${id}`}>{name}</Link>
            <LightTag light={light} />
          </div>
          <p className={styles.quiet}>
            {unit.name} · {in_charge?.name ?? "—"}
          </p>
          <ProgressBar percent={progress_percent} label={name} />
        </>
      )}
    </CountedRows>
  );
}
