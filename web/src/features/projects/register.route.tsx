/** The register 项目台账: the one list of all projects. Its whole state is in the URL. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useCan } from "@/api/permissions";
import { ColumnChooser } from "@/desk-ui/column-chooser";
import { rowHeight, useDensity } from "@/desk-ui/density";
import { ListExport } from "@/desk-ui/list-export";
import { formatInstant } from "@/shared/dates";
import { useSearchState } from "@/shared/search-state";
import { DataGrid } from "@/ui/data-grid/data-grid";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { FilterBar } from "./filter-bar";
import {
  exportQuery,
  isFiltered,
  NO_FILTER,
  oneOfSorts,
  REGISTER_SEARCH,
  type RegisterSearch,
  shownColumns,
} from "./model";
import { ProjectDrawer } from "./project-drawer";
import { useCounts, useRegister } from "./queries";
import styles from "./register.module.css";
import { registerColumns } from "./register-columns";
import { SavedViews } from "./saved-views";
import { StateTabs } from "./state-tabs";

export function Component() {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const [search, change] = useSearchState<RegisterSearch>(REGISTER_SEARCH);
  const [isCreating, setCreating] = useState(false);
  const counts = useCounts(search);
  const columnIds = shownColumns(search);
  return (
    <div className={styles.page}>
      <PageHeading
        title={t("projects:register.title")}
        beside={
          counts.dataUpdatedAt > 0 && (
            <span>
              {t("desk:dataAt", { time: formatInstant(new Date(counts.dataUpdatedAt).toISOString()) })}
            </span>
          )
        }
        actions={
          <>
            <SavedViews columns={columnIds} />
            <ListExport kind="projects" query={exportQuery(search)} columns={columnIds} />
            {can("project.create") && (
              <Button
                type="primary"
                icon={<PlusOutlined aria-hidden="true" />}
                onClick={() => setCreating(true)}
              >
                {t("projects:register.create")}
              </Button>
            )}
          </>
        }
      />
      <div className={styles.tools}>
        <FilterBar search={search} onChange={change} />
        <RegisterColumnChooser search={search} onChange={change} />
      </div>
      <StateTabs counts={counts.data} value={search.state} onChange={(state) => change({ state })} />
      <RegisterGrid search={search} onChange={change} total={countOf(counts.data, search)} />
      <ProjectDrawer
        isOpen={isCreating}
        onClose={() => setCreating(false)}
        onSaved={(project) => navigate(`/desk/projects/${project.id}`)}
      />
    </div>
  );
}

interface PartProps {
  search: RegisterSearch;
  onChange: (change: Partial<RegisterSearch>) => void;
}

function RegisterColumnChooser({ search, onChange }: PartProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.chooser}>
      <ColumnChooser
        columns={registerColumns(t, i18n.language)}
        chosen={shownColumns(search)}
        onChange={(columns) => onChange({ columns })}
        onReset={() => onChange({ columns: [] })}
      />
    </div>
  );
}

function RegisterGrid({ search, onChange, total }: PartProps & { total: number | null }) {
  const { t, i18n } = useTranslation();
  const density = useDensity();
  const query = useRegister(search);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const shown = shownColumns(search);
  const columns = registerColumns(t, i18n.language).filter((column) => shown.includes(column.id));
  const more = useCallback(() => {
    if (!isFetchingNextPage) fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  return (
    <div className={styles.grid} aria-busy={query.isPlaceholderData}>
      <LoadView
        query={query}
        rows={12}
        rowHeight={rowHeight(density.value)}
        isEmpty={() => rows.length === 0}
        empty={<NoProjects search={search} onChange={onChange} />}
      >
        {() => (
          <DataGrid
            caption={t("projects:register.caption")}
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            total={total}
            rowHeight={rowHeight(density.value)}
            sort={search.sort}
            onSort={(sort) => onChange({ sort: oneOfSorts(sort) })}
            onEnd={more}
            hasMore={hasNextPage}
          />
        )}
      </LoadView>
    </div>
  );
}

function NoProjects({ search, onChange }: PartProps) {
  const { t } = useTranslation();
  const can = useCan();
  if (!isFiltered(search)) {
    return (
      <EmptyState
        title={t("projects:register.empty")}
        hint={t(can("project.create") ? "projects:register.emptyHint" : "projects:register.emptyReach")}
      />
    );
  }
  return (
    <EmptyState
      title={t("projects:register.noMatch")}
      hint={t("projects:register.noMatchHint")}
      action={<Button onClick={() => onChange(NO_FILTER)}>{t("projects:filter.clear")}</Button>}
    />
  );
}

function countOf(
  counts: { total: number; by_state: Partial<Record<string, number>> } | undefined,
  search: RegisterSearch,
): number | null {
  if (!counts) return null;
  if (search.state) return counts.by_state[search.state] ?? 0;
  if (search.states.length === 0) return counts.total;
  return search.states.reduce((sum, state) => sum + (counts.by_state[state] ?? 0), 0);
}
