/** The reports of a project for a period, on paper (A4) or as a PDF by the browser: oldest first, with their photos. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api, api, bodyOf } from "@/api/client";
import { allPages } from "@/api/pages";
import { useMe } from "@/api/permissions";
import type { ProjectView, ReportView } from "@/api/types";
import { useUnitNames } from "@/desk-ui/use-unit-names";
import { formatDate, formatInstant, today } from "@/shared/dates";
import { pattern, type Schema, useSearchState } from "@/shared/search-state";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { PhotoImage } from "@/ui/photo/photo-image";
import styles from "./reports-print.module.css";

const DAY = pattern(/^\d{4}-\d{2}-\d{2}$/);
const SEARCH: Schema<{ from: string | null; to: string | null }> = { from: DAY, to: DAY };

/** Paper cannot be turned over for more: every page is fetched. */
function usePeriod(project: string, from: string, to: string) {
  return useQuery({
    queryKey: ["get", "/api/v1/progress-reports", "paper", project, from, to],
    queryFn: async ({ signal }) => {
      const items = await allPages((page) => {
        const query = { project_id: project, from, to, ...page };
        return bodyOf(api.GET("/api/v1/progress-reports", { params: { query }, signal }));
      });
      return items.filter(({ review_state }) => review_state !== "withdrawn").reverse();
    },
  });
}

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery("get", "/api/v1/projects/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={14}>
      {(project) => <Paper project={project} />}
    </LoadView>
  );
}

function Paper({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const me = useMe();
  const unitNames = useUnitNames();
  const [search] = useSearchState(SEARCH);
  const [from, to] = [search.from ?? `${today().slice(0, 7)}-01`, search.to ?? today()];
  const query = usePeriod(project.id, from, to);
  return (
    <article className={styles.paper}>
      <PageHeading
        title={t("reports:paper.of", { name: project.name })}
        above={<Link to={`/desk/projects/${project.id}?tab=reports`}>{t("reports:paper.back")}</Link>}
        beside={<span>{t("reports:paper.period", { from, to })}</span>}
        actions={
          <Button type="primary" onClick={() => globalThis.print()}>
            {t("reports:paper.print")}
          </Button>
        }
      />
      <LoadView
        query={query}
        rows={6}
        rowHeight={120}
        isEmpty={(reports) => reports.length === 0}
        empty={<EmptyState title={t("reports:noMatch")} />}
      >
        {(reports) => (
          <ol className={styles.list}>
            {reports.map((report) => (
              <li key={report.id}>
                <Entry report={report} />
              </li>
            ))}
          </ol>
        )}
      </LoadView>
      <footer>
        {t("reports:paper.foot", {
          unit: me ? unitNames(me.unit).full : "—",
          name: me?.name ?? "—",
          time: formatInstant(new Date().toISOString()),
        })}
      </footer>
    </article>
  );
}

function Entry({ report }: { report: ReportView }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{report.subject_name}</h2>
      <p>
        {formatInstant(report.captured_at)} · {report.reported_by.name} · {t(`reports:state.${report.state}`)}{" "}
        · {t(`reports:review.${report.review_state}`)}
        {report.progress_percent !== null &&
          ` · ${t("reports:percent", { percent: report.progress_percent })}`}
        {report.expected_finish !== null &&
          ` · ${t("reports:finish", { date: formatDate(report.expected_finish) })}`}
      </p>
      {report.words && <p className={styles.words}>{report.words}</p>}
      {report.photos.length > 0 && (
        <div className={styles.photos}>
          {report.photos.map((photo, index) => (
            <figure key={photo.id}>
              <PhotoImage
                id={photo.id}
                size="view"
                alt={t("reports:paper.photo", { name: report.subject_name, number: index + 1 })}
              />
              <figcaption>{formatInstant(photo.captured_at)}</figcaption>
            </figure>
          ))}
        </div>
      )}
    </>
  );
}
