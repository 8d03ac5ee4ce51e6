/** The figures of the start page; each leads to the register, filtered to what it counts. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import { PROJECT_STATES } from "@/shared/project-state";
import { LoadView } from "@/ui/load-view";
import { ProjectStateTag } from "@/ui/project-state-tag";
import styles from "./home.module.css";

export function Figures() {
  const { t } = useTranslation();
  const counts = $api.useQuery("get", "/api/v1/projects/counts", { params: { query: {} } });
  const mine = $api.useQuery("get", "/api/v1/my/summary");
  return (
    <section className={styles.figures} aria-label={t("home:counts.byState")}>
      <LoadView query={mine} rows={1} rowHeight={72}>
        {(summary) => (
          <ul className={styles.large}>
            <li>
              <Link to="/desk/projects">
                <b>{counts.data?.total ?? "—"}</b> {t("home:counts.all")}
              </Link>
            </li>
            <li>
              <Link to="/desk/projects?mine=true">
                <b>{summary.projects.total}</b> {t("home:counts.mine")}
              </Link>
            </li>
            <li>
              <a href="#my-work">
                <b>{summary.open_tasks}</b> {t("home:counts.tasks")}
              </a>
            </li>
          </ul>
        )}
      </LoadView>
      <LoadView
        query={counts}
        rows={1}
        rowHeight={36}
        isEmpty={({ total }) => total === 0}
        empty={<p className={styles.quiet}>{t("home:counts.none")}</p>}
      >
        {({ by_state }) => (
          <ul className={styles.states}>
            {PROJECT_STATES.filter((state) => (by_state[state] ?? 0) > 0).map((state) => (
              <li key={state}>
                <Link to={`/desk/projects?state=${state}`}>
                  <ProjectStateTag state={state} /> <b>{by_state[state]}</b>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </LoadView>
    </section>
  );
}
