/** The government's own project categories, in their order. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api, bodyOf } from "@/api/client";
import type { CategoryEntry, EditEntry } from "@/api/types";
import { changing, creating } from "@/api/writing";
import styles from "@/desk-ui/list-page.module.css";
import { useOnce } from "@/shared/use-once";
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
  const once = useOnce();
  const query = $api.useQuery("get", "/api/v1/categories");
  const patch = async (row: CategoryEntry, body: EditEntry) => {
    const params = { path: { code: row.code }, header: changing(row.version) };
    if (Object.keys(body).length > 0) await api.PATCH("/api/v1/categories/{code}", { params, body });
    await changed();
  };
  const save = async (form: EntryForm, base: CategoryEntry | null) => {
    if (base) return patch(base, toEntryPatch(base, form));
    const texts = { code: form.code.trim(), name: form.name.trim(), source: form.source.trim() };
    const body = { ...texts, ...(form.year === null ? {} : { year: form.year }) };
    await once(body, (key) => api.POST("/api/v1/categories", { params: { header: creating(key) }, body }));
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
      <EntryDrawer
        edited={edited}
        onClose={() => edit(null)}
        onSave={save}
        reread={async ({ code }) =>
          (await bodyOf(api.GET("/api/v1/categories"))).items.find((row) => row.code === code)
        }
      />
    </div>
  );
}
