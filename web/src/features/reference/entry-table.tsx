/** Entries of reference data as a table: categories, regions and industries look alike. */
import { App, Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CategoryEntry, EntryView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { PlainTable } from "@/ui/plain-table";
import { useProblemText } from "@/ui/problem-notice";
import { StatusTag } from "@/ui/status-tag";

type Entry = EntryView | CategoryEntry;

interface EntryTableProps<Row extends Entry> {
  caption: string;
  rows: readonly Row[];
  name?: (row: Row) => ReactNode;
  onEdit: (row: Row) => void;
  /** Takes an entry out of use, or into it. */
  onUse: (row: Row, isActive: boolean) => Promise<unknown>;
}

export function EntryTable<Row extends Entry>({ caption, rows, name, onEdit, onUse }: EntryTableProps<Row>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { modal } = App.useApp();
  const use = (row: Row) =>
    onUse(row, !row.is_active).catch((error: unknown) => {
      const content = problemText(error);
      modal.error({ title: t("reference:notSaved", { name: row.name }), content });
    });
  return (
    <div className={styles.surface}>
      <PlainTable
        caption={caption}
        rows={rows}
        rowId={(row) => row.code}
        columns={[
          { id: "name", header: t("reference:name"), render: (row) => (name ? name(row) : row.name) },
          { id: "code", header: t("reference:code"), render: (row) => <code>{row.code}</code> },
          {
            id: "source",
            header: t("reference:source"),
            isWrapped: true,
            render: (row) => `${row.source} · ${row.year}`,
          },
          {
            id: "state",
            header: t("reference:state"),
            render: (row) =>
              row.is_active ? (
                <StatusTag tone="ok">{t("reference:inUse")}</StatusTag>
              ) : (
                <StatusTag tone="idle" shape="cross">
                  {t("reference:notInUse")}
                </StatusTag>
              ),
          },
          {
            id: "actions",
            header: t("desk:actions"),
            render: (row) => (
              <span className={styles.buttons}>
                <Button
                  size="small"
                  type="link"
                  aria-label={`${t("common:action.edit")} ${row.name}`}
                  onClick={() => onEdit(row)}
                >
                  {t("common:action.edit")}
                </Button>
                <Button size="small" type="link" onClick={() => use(row)}>
                  {t(row.is_active ? "reference:disable" : "reference:enable")}
                  <span className="visually-hidden"> {row.name}</span>
                </Button>
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
