/** The filters that are needed less often. They act at once; there is no "apply" to forget. */
import { Checkbox, Drawer, Select } from "antd";
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
        <Checkbox checked={search.mine} onChange={(event) => onChange({ mine: event.target.checked })}>
          {t("projects:filter.mine")}
        </Checkbox>
      </div>
    </Drawer>
  );
}
