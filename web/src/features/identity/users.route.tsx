/** Accounts 账号: who can sign in, by unit and state. Its whole state is in the URL. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/permissions";
import { FilterSelect } from "@/desk-ui/filter-select";
import { KeywordField } from "@/desk-ui/keyword-field";
import styles from "@/desk-ui/list-page.module.css";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { useUnitNames } from "@/desk-ui/use-unit-names";
import { useSearchState } from "@/shared/search-state";
import { DataGrid } from "@/ui/data-grid/data-grid";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { userColumns } from "./user-columns";
import { UserDrawer } from "./user-drawer";
import { NO_USER_FILTER, USER_SEARCH, USER_STATES, type UserSearch } from "./user-model";
import { useUsers } from "./user-queries";

interface PartProps {
  search: UserSearch;
  onChange: (change: Partial<UserSearch>) => void;
}

export function Component() {
  const { t } = useTranslation();
  const can = useCan();
  const [search, change] = useSearchState<UserSearch>(USER_SEARCH);
  const [isCreating, setCreating] = useState(false);
  return (
    <div className={styles.page}>
      <PageHeading
        title={t("desk:page.users")}
        actions={
          can("user.create") && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden="true" />}
              onClick={() => setCreating(true)}
            >
              {t("admin:user.create")}
            </Button>
          )
        }
      />
      <UserFilter search={search} onChange={change} />
      <UserGrid search={search} onChange={change} />
      <UserDrawer isOpen={isCreating} onClose={() => setCreating(false)} />
    </div>
  );
}

function UserFilter({ search, onChange }: PartProps) {
  const { t } = useTranslation();
  const isFiltered = Boolean(search.q || search.unit || search.state);
  return (
    <search className={styles.bar} aria-label={t("desk:filter.title")}>
      <KeywordField label={t("admin:user.keyword")} value={search.q} onChange={(q) => onChange({ q })} />
      <div className={styles.pick}>
        <OrgTreeSelect
          aria-label={t("admin:user.unit")}
          placeholder={t("admin:user.unit")}
          value={search.unit ? { value: search.unit, label: t("common:loading") } : null}
          onChange={(unit) => onChange({ unit: unit?.value ?? null })}
        />
      </div>
      <FilterSelect
        label={t("admin:user.state")}
        value={search.state}
        options={USER_STATES.map((state) => ({ value: state, label: t(`admin:userState.${state}`) }))}
        onChange={(state) => onChange({ state })}
      />
      {isFiltered && (
        <Button type="link" onClick={() => onChange(NO_USER_FILTER)}>
          {t("desk:filter.clear")}
        </Button>
      )}
    </search>
  );
}

function UserGrid({ search }: PartProps) {
  const { t } = useTranslation();
  const unitNames = useUnitNames();
  const query = useUsers(search);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const more = useCallback(() => {
    if (!isFetchingNextPage) fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  return (
    <div className={styles.grid} aria-busy={query.isPlaceholderData}>
      <LoadView
        query={query}
        rows={12}
        rowHeight={40}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState title={t("admin:user.empty")} hint={t("admin:user.emptyHint")} />}
      >
        {() => (
          <DataGrid
            caption={t("desk:page.users")}
            columns={userColumns(t, unitNames)}
            rows={rows}
            rowId={(row) => row.id}
            total={hasNextPage ? null : rows.length}
            onEnd={more}
            hasMore={hasNextPage}
          />
        )}
      </LoadView>
    </div>
  );
}
