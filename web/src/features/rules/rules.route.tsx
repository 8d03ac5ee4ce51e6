/** The rule library 规则库: every rule with its document, clause, dates and severity. */
import { Button } from "antd";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RuleView } from "@/api/types";
import { FilterSelect } from "@/desk-ui/filter-select";
import { KeywordField } from "@/desk-ui/keyword-field";
import styles from "@/desk-ui/list-page.module.css";
import { useSearchState } from "@/shared/search-state";
import type { Column } from "@/ui/data-grid/column";
import { DataGrid } from "@/ui/data-grid/data-grid";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { useSpan } from "@/ui/use-span";
import { NO_RULE_FILTER, RULE_KINDS, RULE_SEARCH, RULE_STATES, type RuleSearch } from "./model";
import { useRules } from "./queries";
import { RuleStateTag, SeverityTag } from "./rule-tags";

export function Component() {
  const { t } = useTranslation();
  const [search, change] = useSearchState<RuleSearch>(RULE_SEARCH);
  return (
    <div className={styles.page}>
      <PageHeading title={t("desk:page.rules")} />
      <search className={styles.bar} aria-label={t("desk:filter.title")}>
        <KeywordField label={t("rules:keyword")} value={search.q} onChange={(q) => change({ q })} />
        <FilterSelect
          label={t("rules:kind.title")}
          value={search.kind}
          options={RULE_KINDS.map((kind) => ({ value: kind, label: t(`rules:kind.${kind}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <FilterSelect
          label={t("rules:state.title")}
          value={search.state}
          options={RULE_STATES.map((state) => ({ value: state, label: t(`rules:state.${state}`) }))}
          onChange={(state) => change({ state })}
        />
        {(search.q || search.kind || search.state) && (
          <Button type="link" onClick={() => change(NO_RULE_FILTER)}>
            {t("desk:filter.clear")}
          </Button>
        )}
      </search>
      <RuleGrid search={search} />
    </div>
  );
}

function RuleGrid({ search }: { search: RuleSearch }) {
  const { t } = useTranslation();
  const query = useRules(search);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const more = useCallback(() => {
    if (!isFetchingNextPage) fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  const dates = useSpan();
  const columns: Column<RuleView>[] = [
    {
      id: "title",
      header: t("rules:field.title"),
      width: 240,
      render: (rule) => <Link to={`/desk/rules/${rule.id}`}>{rule.title}</Link>,
    },
    {
      id: "severity",
      header: t("rules:field.severity"),
      width: 90,
      render: (rule) => <SeverityTag severity={rule.severity} />,
    },
    {
      id: "source",
      header: t("rules:field.source_document"),
      width: 280,
      render: (rule) => <span title={rule.source_document}>{rule.source_document}</span>,
    },
    {
      id: "clause",
      header: t("rules:field.clause"),
      width: 190,
      render: (rule) => <span title={rule.clause}>{rule.clause}</span>,
    },
    {
      id: "dates",
      header: t("rules:dates"),
      width: 130,
      render: (rule) => dates(rule.effective_from, rule.effective_to),
    },
    {
      id: "state",
      header: t("rules:state.title"),
      width: 100,
      render: (rule) => <RuleStateTag state={rule.state} />,
    },
    { id: "kind", header: t("rules:kind.title"), width: 120, render: (rule) => t(`rules:kind.${rule.kind}`) },
  ];
  return (
    <div className={styles.grid} aria-busy={query.isPlaceholderData}>
      <LoadView
        query={query}
        rows={12}
        rowHeight={40}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState title={t("rules:empty")} />}
      >
        {() => (
          <DataGrid
            caption={t("desk:page.rules")}
            columns={columns}
            rows={rows}
            rowId={(rule) => rule.id}
            total={hasNextPage ? null : rows.length}
            onEnd={more}
            hasMore={hasNextPage}
          />
        )}
      </LoadView>
    </div>
  );
}
