/** The register of risks with its matrix: of one project, or of all in reach. */
import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { useLocation, useSearchParams } from "react-router";
import { useMe } from "@/api/permissions";
import type { ProjectView } from "@/api/types";
import { FilterSelect } from "@/desk-ui/filter-select";
import { KeywordField } from "@/desk-ui/keyword-field";
import styles from "@/desk-ui/list-page.module.css";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PagedGrid } from "@/desk-ui/paged-grid";
import { useSearchState, writeSearch } from "@/shared/search-state";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { Switches } from "@/ui/switches";
import { isSamePlace, type MatrixPlace } from "./matrix-model";
import {
  cellOf,
  isNarrowed,
  NO_RISK_FILTER,
  placeOfCell,
  RISK_BASES,
  RISK_CATEGORIES,
  RISK_SEARCH,
  RISK_STATES,
  type RiskSearch,
  toRiskQuery,
} from "./model";
import { useRiskMatrix, useRisks } from "./queries";
import { riskColumns } from "./risk-columns";
import { RiskMatrix } from "./risk-matrix";
import parts from "./risks.module.css";

/** `project` narrows it to one. */
export function RiskRegister({ project }: { project?: ProjectView | undefined }) {
  const { t } = useTranslation();
  const [search, change] = useSearchState<RiskSearch>(RISK_SEARCH);
  const me = useMe();
  const filter = { ...toRiskQuery(search, me?.id), ...(project ? { project_id: project.id } : {}) };
  const list = useRisks(filter);
  return (
    <div className={parts.sides} data-narrow={project !== undefined}>
      <MatrixCard search={search} onChange={change} project={project} />
      <div className={parts.list}>
        <RiskFilters search={search} onChange={change} isOfProject={project !== undefined} />
        <PagedGrid
          list={list}
          caption={t("desk:page.risks")}
          columns={riskColumns(t, project !== undefined)}
          rowId={({ id }) => id}
          empty={<NoRisks search={search} onChange={change} />}
        />
      </div>
    </div>
  );
}

interface SearchProps {
  search: RiskSearch;
  onChange: (change: Partial<RiskSearch>) => void;
}

function MatrixCard({ search, onChange, project }: SearchProps & { project: ProjectView | undefined }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [query] = useSearchParams();
  const me = useMe();
  const filter = {
    ...toRiskQuery({ ...search, cell: null }, me?.id),
    ...(project ? { project_id: project.id } : {}),
  };
  const matrix = useRiskMatrix(filter);
  const chosen = placeOfCell(search.cell);
  const addressOf = (place: MatrixPlace) => {
    const isBack = chosen !== null && isSamePlace(chosen, place);
    return `${pathname}?${writeSearch(RISK_SEARCH, query, { cell: isBack ? null : cellOf(place) })}`;
  };
  return (
    <Card
      title={t("risks:matrix.title")}
      actions={
        <Switches
          label={t("risks:basis.title")}
          options={RISK_BASES.map((key) => ({ key, title: t(`risks:basis.${key}`) }))}
          value={search.basis}
          onChange={(basis) => onChange({ basis })}
        />
      }
    >
      <LoadView query={matrix} rows={6} rowHeight={60}>
        {({ cells }) => <RiskMatrix cells={cells} chosen={chosen} addressOf={addressOf} />}
      </LoadView>
    </Card>
  );
}

function RiskFilters({ search, onChange, isOfProject }: SearchProps & { isOfProject: boolean }) {
  const { t } = useTranslation();
  return (
    <search className={styles.bar} aria-label={t("desk:filter.title")}>
      <KeywordField label={t("risks:keyword")} value={search.q} onChange={(q) => onChange({ q })} />
      <FilterSelect
        label={t("risks:field.state")}
        value={search.state}
        options={RISK_STATES.map((value) => ({ value, label: t(`risks:state.${value}`) }))}
        onChange={(state) => onChange({ state })}
      />
      <FilterSelect
        label={t("risks:field.category")}
        value={search.category}
        options={RISK_CATEGORIES.map((value) => ({ value, label: t(`risks:category.${value}`) }))}
        onChange={(category) => onChange({ category })}
      />
      {!isOfProject && (
        <div className={styles.pick}>
          <OrgTreeSelect
            aria-label={t("risks:field.unit")}
            placeholder={t("risks:field.unit")}
            value={search.unit ? { value: search.unit, label: t("common:loading") } : null}
            onChange={(unit) => onChange({ unit: unit?.value ?? null })}
          />
        </div>
      )}
      <Checkbox checked={search.mine} onChange={(event) => onChange({ mine: event.target.checked })}>
        {t("risks:mine")}
      </Checkbox>
      <Checkbox checked={search.due} onChange={(event) => onChange({ due: event.target.checked })}>
        {t("risks:reviewOverdue")}
      </Checkbox>
      {isNarrowed(search) && (
        <Button type="link" onClick={() => onChange(NO_RISK_FILTER)}>
          {t("desk:filter.clear")}
        </Button>
      )}
    </search>
  );
}

function NoRisks({ search, onChange }: SearchProps) {
  const { t } = useTranslation();
  if (!isNarrowed(search)) return <EmptyState title={t("risks:empty")} hint={t("risks:emptyHint")} />;
  return (
    <EmptyState
      title={t("risks:noMatch")}
      action={<Button onClick={() => onChange(NO_RISK_FILTER)}>{t("desk:filter.clear")}</Button>}
    />
  );
}
