/** What the lists of inspections and defects are narrowed to. */
import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { FilterSelect } from "@/desk-ui/filter-select";
import { KeywordField } from "@/desk-ui/keyword-field";
import styles from "@/desk-ui/list-page.module.css";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import {
  type CheckSearch,
  DEFECT_STATES,
  INSPECTION_KINDS,
  INSPECTION_STATES,
  isNarrowed,
  NO_CHECK_FILTER,
  SEVERITIES,
} from "./model";

interface CheckFiltersProps {
  search: CheckSearch;
  onChange: (change: Partial<CheckSearch>) => void;
  isOfProject?: boolean;
}

export function CheckFilters({ search, onChange, isOfProject = false }: CheckFiltersProps) {
  const { t } = useTranslation();
  return (
    <search className={styles.bar} aria-label={t("desk:filter.title")}>
      {search.look === "defects" ? (
        <DefectFilters search={search} onChange={onChange} />
      ) : (
        <InspectionFilters search={search} onChange={onChange} />
      )}
      {!isOfProject && (
        <div className={styles.pick}>
          <OrgTreeSelect
            aria-label={t("inspections:field.unit")}
            placeholder={t("inspections:field.unit")}
            value={search.unit ? { value: search.unit, label: t("common:loading") } : null}
            onChange={(unit) => onChange({ unit: unit?.value ?? null })}
          />
        </div>
      )}
      {isNarrowed(search) && (
        <Button type="link" onClick={() => onChange(NO_CHECK_FILTER)}>
          {t("desk:filter.clear")}
        </Button>
      )}
    </search>
  );
}

function InspectionFilters({ search, onChange }: CheckFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <FilterSelect
        label={t("inspections:field.kind")}
        value={search.kind}
        options={INSPECTION_KINDS.map((value) => ({ value, label: t(`inspections:kind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterSelect
        label={t("inspections:field.state")}
        value={search.run}
        options={INSPECTION_STATES.map((value) => ({ value, label: t(`inspections:run.${value}`) }))}
        onChange={(run) => onChange({ run })}
      />
    </>
  );
}

function DefectFilters({ search, onChange }: CheckFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <KeywordField label={t("inspections:keyword")} value={search.q} onChange={(q) => onChange({ q })} />
      <FilterSelect
        label={t("inspections:field.state")}
        value={search.state}
        options={DEFECT_STATES.map((value) => ({ value, label: t(`inspections:state.${value}`) }))}
        onChange={(state) => onChange({ state })}
      />
      <FilterSelect
        label={t("inspections:field.severity")}
        value={search.severity}
        options={SEVERITIES.map((value) => ({ value, label: t(`inspections:severity.${value}`) }))}
        onChange={(severity) => onChange({ severity })}
      />
      <Checkbox checked={search.overdue} onChange={(event) => onChange({ overdue: event.target.checked })}>
        {t("inspections:overdueOnly")}
      </Checkbox>
    </>
  );
}
