/** My late tasks or milestones behind a figure on a phone; a touch leads to where something can be done about one. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useSearchState } from "@/shared/search-state";
import { ProgressBar } from "@/ui/progress-bar";
import { CountedRows } from "./counted-rows";
import { Due } from "./due";
import styles from "./home.module.css";
import type { OpenWork } from "./model";
import { useWork, WORK_SEARCH } from "./use-work";

export function Component() {
  const { t } = useTranslation();
  const [search] = useSearchState(WORK_SEARCH);
  const list = useWork(search);
  return (
    <CountedRows
      title={t(search.late ? `home:rows.late.${search.of}` : `home:card.${search.of}`)}
      list={list}
      rowHeight={96}
    >
      {(work) => (
        <>
          <div className={styles.line}>
            <Link to={placeOf(work)}>{work.title}</Link>
            <Due due={work.due} />
          </div>
          <p className={styles.quiet}>{work.project.name}</p>
          {work.percent !== null && (
            <ProgressBar percent={work.percent} isLate={search.late} label={work.title} />
          )}
        </>
      )}
    </CountedRows>
  );
}

/** Where a task is reported on, and a milestone is looked at and confirmed. */
function placeOf({ kind, id, project }: OpenWork): string {
  return kind === "task"
    ? `/m/projects/${project.id}/tasks/${id}/report`
    : `/m/projects/${project.id}/milestones/${id}`;
}
