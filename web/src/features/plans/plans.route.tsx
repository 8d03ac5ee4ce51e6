/** Contingency plans 应急预案: what stands ready, of which unit, and which are at work now. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useCan } from "@/api/permissions";
import type { PlanView } from "@/api/types";
import { FilterSelect } from "@/desk-ui/filter-select";
import { KeywordField } from "@/desk-ui/keyword-field";
import styles from "@/desk-ui/list-page.module.css";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PagedGrid } from "@/desk-ui/paged-grid";
import { PlanStateTag } from "@/desk-ui/plan-state-tag";
import { formatInstant } from "@/shared/dates";
import { useSearchState } from "@/shared/search-state";
import type { Column } from "@/ui/data-grid/column";
import { EmptyState } from "@/ui/empty-state";
import { PageHeading } from "@/ui/page-heading";
import { StatusTag } from "@/ui/status-tag";
import { NO_PLAN_FILTER, PLAN_KINDS, PLAN_SEARCH, PLAN_STATES, type PlanSearch, toPlanQuery } from "./model";
import { PlanDrawer } from "./plan-drawer";
import { usePlans } from "./queries";

export function Component() {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const [search, change] = useSearchState<PlanSearch>(PLAN_SEARCH);
  const [isDrafting, draft] = useState(false);
  const list = usePlans(toPlanQuery(search));
  return (
    <div className={styles.page}>
      <PageHeading
        title={t("desk:page.plans")}
        actions={
          can("contingency_plan.draft") && (
            <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => draft(true)}>
              {t("plans:draft")}
            </Button>
          )
        }
      />
      <Filters search={search} onChange={change} />
      <PagedGrid
        list={list}
        caption={t("desk:page.plans")}
        columns={columns(t)}
        rowId={({ id }) => id}
        empty={<EmptyState title={t("plans:empty")} hint={t("plans:emptyHint")} />}
      />
      <PlanDrawer
        plan={null}
        isOpen={isDrafting}
        onClose={() => draft(false)}
        onSaved={(id) => navigate(`/desk/plans/${id}`)}
      />
    </div>
  );
}

interface FilterProps {
  search: PlanSearch;
  onChange: (change: Partial<PlanSearch>) => void;
}

function Filters({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  return (
    <search className={styles.bar} aria-label={t("desk:filter.title")}>
      <KeywordField label={t("plans:keyword")} value={search.q} onChange={(q) => onChange({ q })} />
      <FilterSelect
        label={t("plans:field.kind")}
        value={search.kind}
        options={PLAN_KINDS.map((value) => ({ value, label: t(`plans:kind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterSelect
        label={t("plans:field.state")}
        value={search.state}
        options={PLAN_STATES.map((value) => ({ value, label: t(`plans:state.${value}`) }))}
        onChange={(state) => onChange({ state })}
      />
      <div className={styles.pick}>
        <OrgTreeSelect
          aria-label={t("plans:field.unit")}
          placeholder={t("plans:field.unit")}
          value={search.unit ? { value: search.unit, label: t("common:loading") } : null}
          onChange={(unit) => onChange({ unit: unit?.value ?? null })}
        />
      </div>
      {Object.values(search).some(Boolean) && (
        <Button type="link" onClick={() => onChange(NO_PLAN_FILTER)}>
          {t("desk:filter.clear")}
        </Button>
      )}
    </search>
  );
}

function columns(t: TFunction): readonly Column<PlanView>[] {
  return [
    {
      id: "title",
      header: t("plans:field.title"),
      width: 300,
      render: (plan) => <Link to={`/desk/plans/${plan.id}`}>{plan.title}</Link>,
    },
    { id: "kind", header: t("plans:field.kind"), width: 110, render: ({ kind }) => t(`plans:kind.${kind}`) },
    {
      id: "state",
      header: t("plans:field.state"),
      width: 100,
      render: ({ state }) => <PlanStateTag state={state} />,
    },
    {
      id: "active",
      header: t("plans:field.active"),
      width: 120,
      render: ({ active_count }) =>
        active_count > 0 ? (
          <StatusTag tone="bad" shape="square">
            {t("plans:running", { count: active_count })}
          </StatusTag>
        ) : (
          "—"
        ),
    },
    { id: "unit", header: t("plans:field.unit"), width: 180, render: ({ unit }) => unit.name },
    {
      id: "number",
      header: t("plans:field.number"),
      width: 80,
      align: "right",
      render: ({ number }) => String(number),
    },
    {
      id: "updated",
      header: t("plans:field.updated"),
      width: 150,
      render: (plan) => formatInstant(plan.updated_at),
    },
  ];
}
