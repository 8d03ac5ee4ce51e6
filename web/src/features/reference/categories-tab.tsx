/** The government's own project categories, in their order. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import type { CategoryEntry, EditEntry } from "@/api/types";
import { changing, creating } from "@/api/writing";
import styles from "@/desk-ui/list-page.module.css";
import { newId } from "@/shared/id";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { EntryDrawer } from "./entry-drawer";
import { EntryTable } from "./entry-table";
import { type EntryForm, toEntryPatch } from "./model";
import { useReread } from "./queries";

export function CategoriesTab() {
  const { t } = useTranslation();
  const changed = useReread("/api/v1/categories");
  const [edited, edit] = useState<CategoryEntry | "new" | null>(null);
  const key = useRef(newId());
  const query = $api.useQuery("get", "/api/v1/categories");
  const patch = async (row: CategoryEntry, body: EditEntry) => {
    const params = { path: { code: row.code }, header: changing(row.version) };
    if (Object.keys(body).length > 0) await api.PATCH("/api/v1/categories/{code}", { params, body });
    await changed();
  };
  const save = async (form: EntryForm) => {
    if (edited && edited !== "new") return patch(edited, toEntryPatch(edited, form));
    const body = { code: form.code.trim(), name: form.name.trim(), source: form.source.trim() };
    const year = form.year === null ? {} : { year: form.year };
    await api.POST("/api/v1/categories", {
      params: { header: creating(key.current) },
      body: { ...body, ...year },
    });
    key.current = newId();
    await changed();
  };
  return (
    <div className={styles.stack}>
      <div className={styles.buttons}>
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => edit("new")}>
          {t("reference:add")}
        </Button>
      </div>
      <LoadView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("reference:empty")} />}
      >
        {({ items }) => (
          <EntryTable
            caption={t("reference:tab.categories")}
            rows={items}
            onEdit={edit}
            onUse={(row, is_active) => patch(row, { is_active })}
          />
        )}
      </LoadView>
      <EntryDrawer edited={edited} onClose={() => edit(null)} onSave={save} />
    </div>
  );
}
