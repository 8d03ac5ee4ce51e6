/** A column head; a button when the server can sort by it. First press ascends, second descends. */
import type { Column } from "./column";
import styles from "./data-grid.module.css";

interface HeadCellProps<Row> {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}

export function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { sortBy, header } = column;
  const align = column.align === "right" ? "num" : "";
  if (!sortBy || !onSort) {
    return (
      <th scope="col" className={align}>
        {header}
      </th>
    );
  }
  const direction = sort === sortBy ? "ascending" : sort === `-${sortBy}` ? "descending" : "none";
  return (
    <th scope="col" aria-sort={direction} className={align}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort(direction === "ascending" ? `-${sortBy}` : sortBy)}
      >
        {header}
        <svg viewBox="0 0 8 12" aria-hidden="true" className={styles.arrows} data-direction={direction}>
          <path d="M4 0l3.4 4.6H.6z" />
          <path d="M4 12L.6 7.4h6.8z" />
        </svg>
      </button>
    </th>
  );
}
