/** The filters that are needed less often. They act at once; there is no "apply" to forget. */
import { Checkbox, Drawer, InputNumber, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import type { ProjectFacet } from "@/api/types";
import { MoneyField, UNREADABLE_AMOUNT } from "@/desk-ui/money-field";
import { RegionSelect } from "@/desk-ui/reference-selects";
import type { FilterProps } from "./filter-bar";
import styles from "./filter-bar.module.css";
import { LIGHTS, STATES } from "./model";

interface FilterDrawerProps extends FilterProps {
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function FilterDrawer({ isOpen, onClose, search, onChange, children }: FilterDrawerProps) {
  const { t } = useTranslation();
  const facets = $api.useQuery("get", "/api/v1/projects/facets", {}, { enabled: isOpen });
  const amount = (value: string | null) => (value === UNREADABLE_AMOUNT ? null : value);
  const options = (values: readonly ProjectFacet[] | undefined) =>
    values?.map(({ value, name, count }) => ({ value, label: `${name} (${count})` })) ?? [];
  return (
    <Drawer open={isOpen} onClose={onClose} title={t("projects:filter.title")} size={360}>
      <div className={styles.drawer}>
        {children}
        <RegionSelect
          aria-label={t("projects:field.region")}
          placeholder={t("projects:field.region")}
          value={search.region ? { value: search.region, label: search.region } : null}
          onChange={(region) => onChange({ region: region?.value ?? null })}
        />
        <Select
          allowClear
          aria-label={t("projects:field.light")}
          placeholder={t("projects:field.light")}
          options={LIGHTS.map((light) => ({ value: light, label: t(`common:light.${light}`) }))}
          value={search.light}
          onChange={(light) => onChange({ light: light ?? null })}
        />
        <Select
          allowClear
          mode="multiple"
          aria-label={t("projects:filter.states")}
          placeholder={t("projects:filter.states")}
          options={STATES.map((state) => ({ value: state, label: t(`common:projectState.${state}`) }))}
          value={search.states}
          onChange={(states) => onChange({ states, state: null })}
        />
        <Select
          allowClear
          aria-label={t("projects:field.year")}
          placeholder={t("projects:field.year")}
          options={options(facets.data?.years)}
          value={search.year}
          onChange={(year: string | undefined) => onChange({ year: year ?? null })}
        />
        <Select
          allowClear
          showSearch
          aria-label={t("projects:field.tags")}
          placeholder={t("projects:field.tags")}
          options={options(facets.data?.tags)}
          value={search.tag}
          onChange={(tag: string | undefined) => onChange({ tag: tag ?? null })}
        />
        <fieldset className={styles.amounts}>
          <legend>{t("projects:filter.amount")}</legend>
          <MoneyField
            aria-label={t("projects:filter.amountFrom")}
            value={search.min}
            onChange={(min) => onChange({ min: amount(min) })}
          />
          <span aria-hidden="true">–</span>
          <MoneyField
            aria-label={t("projects:filter.amountTo")}
            value={search.max}
            onChange={(max) => onChange({ max: amount(max) })}
          />
        </fieldset>
        <fieldset className={styles.amounts}>
          <legend>{t("projects:filter.budget")}</legend>
          <MoneyField
            aria-label={t("projects:filter.budgetFrom")}
            value={search.budgetMin}
            onChange={(value) => onChange({ budgetMin: amount(value) })}
          />
          <span aria-hidden="true">–</span>
          <MoneyField
            aria-label={t("projects:filter.budgetTo")}
            value={search.budgetMax}
            onChange={(value) => onChange({ budgetMax: amount(value) })}
          />
        </fieldset>
        <fieldset className={styles.amounts}>
          <legend>{t("projects:filter.paid")}</legend>
          <PercentField
            label={t("projects:filter.paidFrom")}
            value={search.paidMin}
            onChange={(paidMin) => onChange({ paidMin })}
          />
          <span aria-hidden="true">–</span>
          <PercentField
            label={t("projects:filter.paidTo")}
            value={search.paidMax}
            onChange={(paidMax) => onChange({ paidMax })}
          />
        </fieldset>
        <Checkbox checked={search.mine} onChange={(event) => onChange({ mine: event.target.checked })}>
          {t("projects:filter.mine")}
        </Checkbox>
      </div>
    </Drawer>
  );
}

interface PercentFieldProps {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

function PercentField({ label, value, onChange }: PercentFieldProps) {
  return (
    <InputNumber
      aria-label={label}
      min={0}
      max={999}
      precision={0}
      suffix="%"
      style={{ width: "100%" }}
      value={value === null ? null : Number(value)}
      onChange={(next) => onChange(next === null ? null : String(next))}
    />
  );
}
