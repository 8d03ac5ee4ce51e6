/** A long list with its four states: the grid, its skeleton, its failure, and what an empty one says. */
import type { ReactNode } from "react";
import type { Paged } from "@/api/use-pages";
import type { Column } from "@/ui/data-grid/column";
import { DataGrid } from "@/ui/data-grid/data-grid";
import { LoadView } from "@/ui/load-view";
import { rowHeight, useDensity } from "./density";
import styles from "./list-page.module.css";

interface PagedGridProps<Row> {
  list: Paged<Row>;
  caption: string;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  empty: ReactNode;
  sort?: string;
  onSort?: (sort: string) => void;
}

export function PagedGrid<Row>({ list, caption, columns, rowId, empty, sort, onSort }: PagedGridProps<Row>) {
  const { query, rows, more, hasMore, isBusy } = list;
  const density = useDensity();
  const height = rowHeight(density.value);
  return (
    <div className={styles.grid} aria-busy={isBusy}>
      <LoadView query={query} rows={12} rowHeight={height} isEmpty={() => rows.length === 0} empty={empty}>
        {() => (
          <DataGrid
            caption={caption}
            columns={columns}
            rows={rows}
            rowId={rowId}
            total={hasMore ? null : rows.length}
            rowHeight={height}
            onEnd={more}
            hasMore={hasMore}
            {...(sort !== undefined && onSort ? { sort, onSort } : {})}
          />
        )}
      </LoadView>
    </div>
  );
}
