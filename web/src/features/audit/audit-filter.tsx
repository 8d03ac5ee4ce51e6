/** The filters of the log: words, person, kind, action, first and last day. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { FilterSelect } from "@/desk-ui/filter-select";
import { KeywordField } from "@/desk-ui/keyword-field";
import styles from "@/desk-ui/list-page.module.css";
import { PeriodFields } from "@/desk-ui/period-fields";
import { PersonSelect } from "@/desk-ui/person-select";
import { type AuditSearch, actionsOf, isFiltered, NO_AUDIT_FILTER, SUBJECT_KINDS } from "./model";
import { useAuditWords } from "./use-audit-words";

interface AuditFilterProps {
  search: AuditSearch;
  onChange: (change: Partial<AuditSearch>) => void;
}

export function AuditFilter({ search, onChange }: AuditFilterProps) {
  const { t } = useTranslation();
  const words = useAuditWords();
  return (
    <search className={`${styles.bar} ${styles.six}`} aria-label={t("desk:filter.title")}>
      <KeywordField label={t("audit:keyword")} value={search.q} onChange={(q) => onChange({ q })} />
      <div className={styles.pick}>
        <PersonSelect
          aria-label={t("audit:actor")}
          placeholder={t("audit:actor")}
          value={search.actor ? { value: search.actor, label: t("audit:chosenActor") } : null}
          onChange={(actor) => onChange({ actor: actor?.value ?? null })}
        />
      </div>
      <FilterSelect
        label={t("audit:subjectKind")}
        isSearched
        value={search.kind}
        options={SUBJECT_KINDS.map((kind) => ({ value: kind, label: words.kind(kind) }))}
        onChange={(kind) => onChange({ kind, action: null })}
      />
      <FilterSelect
        label={t("audit:action")}
        isSearched
        value={search.action}
        options={actionsOf(search.kind).map((action) => ({ value: action, label: words.action(action) }))}
        onChange={(action) => onChange({ action })}
      />
      <PeriodFields from={t("audit:from")} to={t("audit:to")} value={search} onChange={onChange} />
      {isFiltered(search) && (
        <Button type="link" onClick={() => onChange(NO_AUDIT_FILTER)}>
          {t("desk:filter.clear")}
        </Button>
      )}
    </search>
  );
}
