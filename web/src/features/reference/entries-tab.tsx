/** Regions and industries: step by step down their trees, or by a fragment anywhere. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { EditEntry, EntryPath, EntryView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { KeywordField } from "@/desk-ui/keyword-field";
import styles from "@/desk-ui/list-page.module.css";
import { newId } from "@/shared/id";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { EntryDrawer } from "./entry-drawer";
import { EntryTable } from "./entry-table";
import { type EntryForm, type ReferenceSearch, toEntryPatch } from "./model";
import { useEntries, useReread } from "./queries";

interface EntriesTabProps {
  path: EntryPath;
  search: ReferenceSearch;
  onChange: (change: Partial<ReferenceSearch>) => void;
}
/** Levels below which nothing stands. */
const LEAVES = ["village", "class"];

export function EntriesTab({ path, search, onChange }: EntriesTabProps) {
  const { t } = useTranslation();
  const changed = useReread(path);
  const [edited, edit] = useState<EntryView | "new" | null>(null);
  const key = useRef(newId());
  const query = useEntries(path, search.parent, search.q);
  const rows: EntryView[] = query.data?.pages.flatMap((page): EntryView[] => page.items) ?? [];
  const patch = async (row: EntryView, body: EditEntry) => {
    const params = { path: { code: row.code }, header: changing(row.version) };
    if (Object.keys(body).length > 0) await api.PATCH(`${path}/{code}`, { params, body });
    await changed();
  };
  const save = async (form: EntryForm) => {
    if (edited && edited !== "new") return patch(edited, toEntryPatch(edited, form));
    const texts = { code: form.code.trim(), name: form.name.trim(), source: form.source.trim() };
    const params = { header: creating(key.current) };
    await api.POST(path, { params, body: { ...texts, year: form.year ?? 0 } });
    key.current = newId();
    await changed();
  };
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <KeywordField label={t("reference:keyword")} value={search.q} onChange={(q) => onChange({ q })} />
        {search.parent && <Button onClick={() => onChange({ parent: null })}>{t("reference:toTop")}</Button>}
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => edit("new")}>
          {t("reference:add")}
        </Button>
      </div>
      {rows[0] && rows[0].ancestors.length > 0 && !search.q && (
        <p className={styles.note}>{rows[0].ancestors.join(" / ")}</p>
      )}
      <LoadView
        query={query}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState title={t("reference:empty")} />}
      >
        {() => (
          <EntryTable
            caption={t(path === "/api/v1/regions" ? "reference:tab.regions" : "reference:tab.industries")}
            rows={rows}
            name={(row) =>
              LEAVES.includes(row.level) ? (
                row.name
              ) : (
                <Button
                  type="link"
                  style={{ padding: 0 }}
                  onClick={() => onChange({ parent: row.code, q: null })}
                >
                  {row.name}
                </Button>
              )
            }
            onEdit={edit}
            onUse={(row, is_active) => patch(row, { is_active })}
          />
        )}
      </LoadView>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t("common:action.more")}
        </Button>
      )}
      <EntryDrawer edited={edited} onClose={() => edit(null)} onSave={save} />
    </div>
  );
}
