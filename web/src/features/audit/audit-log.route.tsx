/** The log 操作记录: who did what to what, when, sealed in a chain. Its whole state is in the URL. */
import { Button } from "antd";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/permissions";
import type { AuditEventView } from "@/api/types";
import { ListExport } from "@/desk-ui/list-export";
import styles from "@/desk-ui/list-page.module.css";
import { formatInstant } from "@/shared/dates";
import { useSearchState } from "@/shared/search-state";
import type { Column } from "@/ui/data-grid/column";
import { DataGrid } from "@/ui/data-grid/data-grid";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { AuditFilter } from "./audit-filter";
import { ChainStatus } from "./chain-status";
import { EventDrawer } from "./event-drawer";
import { AUDIT_SEARCH, type AuditSearch, auditExportQuery, isFiltered, NO_AUDIT_FILTER } from "./model";
import { useAuditEvents } from "./queries";
import { type AuditWords, useAuditWords } from "./use-audit-words";

export function Component() {
  const { t } = useTranslation();
  const can = useCan();
  const [search, change] = useSearchState<AuditSearch>(AUDIT_SEARCH);
  return (
    <div className={styles.page}>
      <PageHeading
        title={t("desk:page.audit")}
        actions={<ListExport kind="audit_events" query={auditExportQuery(search)} />}
      />
      <ChainStatus />
      {!can("audit.read_values") && <p className={styles.note}>{t("audit:masked")}</p>}
      <AuditFilter search={search} onChange={change} />
      <EventGrid search={search} onChange={change} />
    </div>
  );
}

interface EventGridProps {
  search: AuditSearch;
  onChange: (change: Partial<AuditSearch>) => void;
}

function EventGrid({ search, onChange }: EventGridProps) {
  const { t } = useTranslation();
  const words = useAuditWords();
  const query = useAuditEvents(search);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const more = useCallback(() => {
    if (!isFetchingNextPage) fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  const clear = <Button onClick={() => onChange(NO_AUDIT_FILTER)}>{t("desk:filter.clear")}</Button>;
  return (
    <div className={styles.grid} aria-busy={query.isPlaceholderData}>
      <LoadView
        query={query}
        rows={12}
        rowHeight={40}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState title={t("audit:empty")} action={isFiltered(search) ? clear : null} />}
      >
        {() => (
          <DataGrid
            caption={t("desk:page.audit")}
            columns={columnsOf(
              (key) => t(key),
              words,
              (event) => onChange({ event }),
            )}
            rows={rows}
            rowId={(row) => row.id}
            total={hasNextPage ? null : rows.length}
            onEnd={more}
            hasMore={hasNextPage}
          />
        )}
      </LoadView>
      <EventDrawer
        id={search.event}
        known={rows.find((row) => row.id === search.event)}
        onClose={() => onChange({ event: null })}
      />
    </div>
  );
}

type ColumnText = `audit:${"time" | "actor" | "unit" | "action" | "subjectKind" | "subject" | "ip"}`;
type Translate = (key: ColumnText) => string;

function columnsOf(t: Translate, words: AuditWords, open: (id: string) => void): Column<AuditEventView>[] {
  return [
    {
      id: "time",
      header: t("audit:time"),
      width: 170,
      render: (event) => (
        <Button type="link" style={{ padding: 0 }} onClick={() => open(event.id)}>
          {formatInstant(event.occurred_at)}
        </Button>
      ),
    },
    { id: "actor", header: t("audit:actor"), width: 120, render: (event) => words.actor(event.actor) },
    { id: "unit", header: t("audit:unit"), width: 180, render: (event) => event.actor.unit_name ?? "—" },
    { id: "action", header: t("audit:action"), width: 160, render: (event) => words.action(event.action) },
    {
      id: "kind",
      header: t("audit:subjectKind"),
      width: 110,
      render: (event) => words.kind(event.subject.kind),
    },
    { id: "subject", header: t("audit:subject"), width: 320, render: (event) => event.subject.name || "—" },
    { id: "ip", header: t("audit:ip"), width: 130, isCardHidden: true, render: (event) => event.ip ?? "—" },
  ];
}
