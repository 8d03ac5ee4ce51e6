/** The list of alerts with its filters; the list of what is supervised is the same one, narrowed for good. */
import { Button, Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import styles from "@/desk-ui/list-page.module.css";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PagedGrid } from "@/desk-ui/paged-grid";
import { useSearchState } from "@/shared/search-state";
import { EmptyState } from "@/ui/empty-state";
import { Switches } from "@/ui/switches";
import { alertColumns } from "./alert-columns";
import {
  ALERT_SEARCH,
  ALERT_STATES,
  type AlertSearch,
  isNarrowed,
  LIGHTS,
  NO_ALERT_FILTER,
  toAlertQuery,
} from "./model";
import { useAlerts } from "./queries";
import { RuleSelect } from "./rule-select";

export function AlertList({ isSupervision = false }: { isSupervision?: boolean }) {
  const { t } = useTranslation();
  const [search, change] = useSearchState<AlertSearch>(ALERT_SEARCH);
  const list = useAlerts(toAlertQuery(isSupervision ? { ...search, supervised: true } : search));
  return (
    <>
      <Switches
        label={t("alerts:states")}
        options={[
          { key: "all", title: t("alerts:unresolved") },
          ...ALERT_STATES.map((key) => ({ key, title: t(`alerts:state.${key}`) })),
        ]}
        value={search.state ?? "all"}
        onChange={(key) => change({ state: key === "all" ? null : key })}
      />
      <Filters search={search} onChange={change} isSupervision={isSupervision} />
      <PagedGrid
        list={list}
        caption={t(isSupervision ? "desk:page.supervision" : "desk:page.alerts")}
        columns={alertColumns(t)}
        rowId={({ id }) => id}
        empty={<NoAlerts search={search} onChange={change} />}
      />
    </>
  );
}

interface FilterProps {
  search: AlertSearch;
  onChange: (change: Partial<AlertSearch>) => void;
}

function Filters({ search, onChange, isSupervision }: FilterProps & { isSupervision: boolean }) {
  const { t } = useTranslation();
  return (
    <search className={styles.bar} aria-label={t("desk:filter.title")}>
      <div className={styles.pick}>
        <Select
          aria-label={t("alerts:field.light")}
          placeholder={t("alerts:field.light")}
          allowClear
          mode="multiple"
          style={{ width: "100%" }}
          value={search.light}
          options={LIGHTS.map((light) => ({ value: light, label: t(`common:light.${light}`) }))}
          onChange={(light) => onChange({ light })}
        />
      </div>
      <div className={styles.pick}>
        <OrgTreeSelect
          aria-label={t("alerts:field.unit")}
          placeholder={t("alerts:field.unit")}
          value={search.unit ? { value: search.unit, label: t("common:loading") } : null}
          onChange={(unit) => onChange({ unit: unit?.value ?? null })}
        />
      </div>
      <div className={styles.pick}>
        <RuleSelect value={search.rule} onChange={(rule) => onChange({ rule })} />
      </div>
      <Checkbox checked={search.mine} onChange={(event) => onChange({ mine: event.target.checked })}>
        {t("alerts:mine")}
      </Checkbox>
      <Checkbox checked={search.overdue} onChange={(event) => onChange({ overdue: event.target.checked })}>
        {t("alerts:overdue")}
      </Checkbox>
      {!isSupervision && (
        <Checkbox
          checked={search.supervised}
          onChange={(event) => onChange({ supervised: event.target.checked })}
        >
          {t("alerts:level.supervised")}
        </Checkbox>
      )}
      {isNarrowed(search) && (
        <Button type="link" onClick={() => onChange(NO_ALERT_FILTER)}>
          {t("desk:filter.clear")}
        </Button>
      )}
    </search>
  );
}

function NoAlerts({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  if (!isNarrowed(search)) return <EmptyState title={t("alerts:empty")} hint={t("alerts:emptyHint")} />;
  return (
    <EmptyState
      title={t("alerts:noMatch")}
      action={<Button onClick={() => onChange(NO_ALERT_FILTER)}>{t("desk:filter.clear")}</Button>}
    />
  );
}
