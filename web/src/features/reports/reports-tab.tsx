/** The reports of one project, and the document of a period. */
import { useTranslation } from "react-i18next";
import type { ProjectView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { useSearchState } from "@/shared/search-state";
import { NoReports } from "./no-reports";
import { PeriodDocument } from "./period-document";
import { ReportFilters } from "./report-filters";
import { REPORT_SEARCH, type ReportSearch, toReportQuery } from "./report-model";
import { useReports } from "./report-queries";
import { ReportStream } from "./report-stream";

export function ReportsTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [search, change] = useSearchState<ReportSearch>(REPORT_SEARCH);
  const list = useReports({ ...toReportQuery(search), project_id: project.id });
  return (
    <div className={styles.stack}>
      <PeriodDocument project={project} label={t("reports:document.title")} />
      <ReportFilters search={search} onChange={change} isOfProject />
      <ReportStream list={list} empty={<NoReports search={search} onChange={change} />} />
    </div>
  );
}
