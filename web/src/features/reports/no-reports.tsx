/** An empty stream: nothing waits, nothing matches, or nothing was ever reported. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import { isNarrowed, NO_REPORT_FILTER, type ReportSearch } from "./report-model";

interface NoReportsProps {
  search: ReportSearch;
  onChange: (change: Partial<ReportSearch>) => void;
}

export function NoReports({ search, onChange }: NoReportsProps) {
  const { t } = useTranslation();
  if (isNarrowed(search)) {
    return (
      <EmptyState
        title={t("reports:noMatch")}
        action={<Button onClick={() => onChange(NO_REPORT_FILTER)}>{t("desk:filter.clear")}</Button>}
      />
    );
  }
  if (search.review === "all") {
    return <EmptyState title={t("reports:empty")} hint={t("reports:emptyHint")} />;
  }
  return (
    <EmptyState
      title={t("reports:noneIn", { state: t(`reports:review.${search.review}`) })}
      action={<Button onClick={() => onChange({ review: "all" })}>{t("reports:showAll")}</Button>}
    />
  );
}
