/** The filters of the register: the usual four in the bar, the rest in a drawer. */
import { FilterOutlined } from "@ant-design/icons";
import { Badge, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KeywordField } from "@/desk-ui/keyword-field";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { CategorySelect } from "@/desk-ui/reference-selects";
import { PHONE, useMedia } from "@/shared/use-media";
import styles from "./filter-bar.module.css";
import { FilterDrawer } from "./filter-drawer";
import { countHidden, isFiltered, NO_FILTER, type RegisterSearch } from "./model";

export interface FilterProps {
  search: RegisterSearch;
  onChange: (change: Partial<RegisterSearch>) => void;
}

export function FilterBar({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  const isPhone = useMedia(PHONE);
  const [isOpen, open] = useState(false);
  const hidden = countHidden(search) + (isPhone ? [search.unit, search.category].filter(Boolean).length : 0);
  return (
    <search className={styles.bar} aria-label={t("projects:filter.title")}>
      <KeywordField label={t("projects:filter.keyword")} value={search.q} onChange={(q) => onChange({ q })} />
      {!isPhone && <UnitAndCategory search={search} onChange={onChange} />}
      <Badge count={hidden} size="small">
        <Button icon={<FilterOutlined aria-hidden="true" />} onClick={() => open(true)}>
          {t(isPhone ? "projects:filter.title" : "projects:filter.more")}
        </Button>
      </Badge>
      {isFiltered(search) && (
        <Button type="link" onClick={() => onChange(NO_FILTER)}>
          {t("projects:filter.clear")}
        </Button>
      )}
      <FilterDrawer isOpen={isOpen} onClose={() => open(false)} search={search} onChange={onChange}>
        {isPhone && <UnitAndCategory search={search} onChange={onChange} />}
      </FilterDrawer>
    </search>
  );
}

function UnitAndCategory({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.pick}>
        <OrgTreeSelect
          aria-label={t("projects:field.unit")}
          placeholder={t("projects:filter.unit")}
          value={search.unit ? { value: search.unit, label: t("common:loading") } : null}
          onChange={(unit) => onChange({ unit: unit?.value ?? null })}
        />
      </div>
      <div className={styles.pick}>
        <CategorySelect
          aria-label={t("projects:field.category")}
          placeholder={t("projects:field.category")}
          value={search.category ? { value: search.category, label: search.category } : null}
          onChange={(category) => onChange({ category: category?.value ?? null })}
        />
      </div>
    </>
  );
}
