/** What is wrong with which row and column: the rows that cannot come in first, the warnings, or everything. */
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportIssue, ImportView } from "@/api/types";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";
import styles from "./import.module.css";
import { type IssueScope, useIssues } from "./use-issues";

export function IssueTable({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const refused = view.summary?.refused ?? 0;
  const [scope, choose] = useState<IssueScope>(refused > 0 ? "refused" : "all");
  const { query, rows } = useIssues(view, scope);
  const warnings = view.summary?.warnings ?? 0;
  const options: { value: IssueScope; label: string }[] = [{ value: "all", label: t("imports:issue.all") }];
  if (warnings > 0) {
    options.unshift({ value: "warnings", label: t("imports:issue.warningRows", { count: warnings }) });
  }
  if (refused > 0) {
    options.unshift({ value: "refused", label: t("imports:issue.refusedRows", { count: refused }) });
  }
  return (
    <div className={styles.issues}>
      {options.length > 1 && (
        <Segmented
          className={styles.scope ?? ""}
          aria-label={t("imports:issue.scope")}
          value={scope}
          options={options}
          onChange={choose}
        />
      )}
      <LoadView
        query={query}
        rows={6}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState title={t("imports:issue.none")} />}
      >
        {() => <Issues view={view} rows={rows} />}
      </LoadView>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t("common:action.more")}
        </Button>
      )}
    </div>
  );
}

function Issues({ view, rows }: { view: ImportView; rows: readonly ImportIssue[] }) {
  const { t } = useTranslation();
  const headerOf = ({ column }: ImportIssue) =>
    view.columns.find(({ index }) => index === column)?.header ?? t("imports:issue.wholeRow");
  return (
    <PlainTable
      caption={t("imports:issue.title")}
      rows={rows}
      rowId={(row) => `${row.row} ${row.column} ${row.code}`}
      columns={[
        { id: "detail", header: t("imports:issue.detail"), render: (row) => row.detail },
        { id: "row", header: t("imports:issue.row"), align: "right", render: (row) => row.row },
        { id: "column", header: t("imports:issue.column"), isWrapped: true, render: headerOf },
        {
          id: "severity",
          header: t("imports:issue.severity"),
          render: (row) => (
            <StatusTag
              tone={row.severity === "error" ? "bad" : "warn"}
              shape={row.severity === "error" ? "cross" : "square"}
            >
              {t(`imports:issue.${row.severity}`)}
            </StatusTag>
          ),
        },
      ]}
    />
  );
}
