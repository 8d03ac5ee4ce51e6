/** What the stream of reports is narrowed to; on the page of a project its unit is known. */
import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { FilterSelect } from "@/desk-ui/filter-select";
import styles from "@/desk-ui/list-page.module.css";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PeriodFields } from "@/desk-ui/period-fields";
import { Switches } from "@/ui/switches";
import {
  isNarrowed,
  NO_REPORT_FILTER,
  REPORT_STATES,
  REVIEW_STATES,
  type ReportSearch,
} from "./report-model";

interface ReportFiltersProps {
  search: ReportSearch;
  onChange: (change: Partial<ReportSearch>) => void;
  isOfProject?: boolean;
}

export function ReportFilters({ search, onChange, isOfProject = false }: ReportFiltersProps) {
  const { t } = useTranslation();
  return (
    <search className={`${styles.bar} ${styles.six}`} aria-label={t("desk:filter.title")}>
      <Switches
        label={t("reports:review.title")}
        options={[
          ...REVIEW_STATES.map((key) => ({ key, title: t(`reports:review.${key}`) })),
          { key: "all" as const, title: t("reports:all") },
        ]}
        value={search.review}
        onChange={(review) => onChange({ review })}
      />
      <FilterSelect
        label={t("reports:state.title")}
        value={search.state}
        options={REPORT_STATES.map((value) => ({ value, label: t(`reports:state.${value}`) }))}
        onChange={(state) => onChange({ state })}
      />
      {!isOfProject && (
        <div className={styles.pick}>
          <OrgTreeSelect
            aria-label={t("reports:unit")}
            placeholder={t("reports:unit")}
            value={search.unit ? { value: search.unit, label: t("common:loading") } : null}
            onChange={(unit) => onChange({ unit: unit?.value ?? null })}
          />
        </div>
      )}
      <PeriodFields from={t("reports:from")} to={t("reports:to")} value={search} onChange={onChange} />
      <Checkbox checked={search.mine} onChange={(event) => onChange({ mine: event.target.checked })}>
        {t("reports:mine")}
      </Checkbox>
      {isNarrowed(search) && (
        <Button type="link" onClick={() => onChange(NO_REPORT_FILTER)}>
          {t("desk:filter.clear")}
        </Button>
      )}
    </search>
  );
}
