/** The rows behind a figure on a phone, asked for with the very query that was counted. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Paged } from "@/api/use-pages";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { LoadView } from "@/ui/load-view";
import styles from "./home.module.css";

interface CountedRowsProps<T> {
  title: string;
  list: Paged<T>;
  rowHeight: number;
  /** What a row tells. */
  children: (row: T) => ReactNode;
}

export function CountedRows<T extends { id: string }>(props: CountedRowsProps<T>) {
  const { title, list, rowHeight, children } = props;
  const { t } = useTranslation();
  return (
    <>
      <FieldHeading title={title} back="/m/overview" />
      <div className={styles.page}>
        <LoadView
          query={list.query}
          rows={4}
          rowHeight={rowHeight}
          isEmpty={() => list.rows.length === 0}
          empty={<EmptyState title={t("home:rows.empty")} />}
        >
          {() => (
            <ul className={styles.rows} aria-label={title}>
              {list.rows.map((row) => (
                <li key={row.id}>{children(row)}</li>
              ))}
            </ul>
          )}
        </LoadView>
        {list.hasMore && (
          <Button isWide isBusy={list.query.isFetchingNextPage} onClick={list.more}>
            {t("common:action.more")}
          </Button>
        )}
      </div>
    </>
  );
}
