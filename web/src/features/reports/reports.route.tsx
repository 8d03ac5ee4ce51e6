/** Progress reports 进展填报 of all projects in reach, what waits for a review first. */
import { useTranslation } from "react-i18next";
import styles from "@/desk-ui/list-page.module.css";
import { useSearchState } from "@/shared/search-state";
import { PageHeading } from "@/ui/page-heading";
import { NoReports } from "./no-reports";
import { ReportFilters } from "./report-filters";
import { REPORT_SEARCH, type ReportSearch, toReportQuery } from "./report-model";
import { useReports } from "./report-queries";
import { ReportStream } from "./report-stream";

export function Component() {
  const { t } = useTranslation();
  const [search, change] = useSearchState<ReportSearch>(REPORT_SEARCH);
  const list = useReports(toReportQuery(search));
  return (
    <div className={styles.stack}>
      <PageHeading title={t("desk:page.reports")} />
      <ReportFilters search={search} onChange={change} />
      <ReportStream list={list} empty={<NoReports search={search} onChange={change} />} />
    </div>
  );
}
