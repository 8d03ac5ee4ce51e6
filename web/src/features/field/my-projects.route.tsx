/** "项目": the projects I lead, am in charge of, or take part in. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import { useKept } from "@/offline/use-kept";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { KeptNote } from "@/ui/kept-note";
import { LoadView } from "@/ui/load-view";
import { ProgressBar } from "@/ui/progress-bar";
import { ProjectStateTag } from "@/ui/project-state-tag";
import styles from "./field.module.css";

export function Component() {
  const { t } = useTranslation();
  const query = useKept(
    "my-projects",
    $api.useQuery("get", "/api/v1/projects", {
      params: { query: { mine: true, limit: 100, sort: "-updated_at" } },
    }),
  );
  return (
    <>
      <FieldHeading title={t("field:projects.title")} back="/m/me" />
      <LoadView
        query={query}
        rows={4}
        rowHeight={120}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("field:projects.empty")} hint={t("field:projects.emptyHint")} />}
      >
        {({ items }) => (
          <>
            <KeptNote at={query.keptAt} error={query.error} />
            <ul className={styles.list}>
              {items.map((project) => (
                <li key={project.id} className={styles.card}>
                  <div className={styles.line}>
                    <h2>
                      <Link to={`/m/projects/${project.id}`}>{project.name}</Link>
                    </h2>
                    <ProjectStateTag state={project.state} />
                  </div>
                  <p className={styles.quiet}>{project.unit.name}</p>
                  <ProgressBar percent={project.progress_percent} label={t("field:tasks.progress")} />
                </li>
              ))}
            </ul>
          </>
        )}
      </LoadView>
    </>
  );
}
