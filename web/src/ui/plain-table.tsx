/**
 * A short table on a tab. Below 768 px its rows become cards: the first column is the title of the
 * card, a column "actions" its foot, and every other value has the name of its column beside it.
 */
import type { ReactNode } from "react";
import styles from "./plain-table.module.css";
import { useOverflow } from "./use-overflow";

export interface PlainColumn<Row> {
  id: string;
  header: string;
  align?: "right";
  /** Long words may take several lines; the first column always may. */
  isWrapped?: boolean;
  render: (row: Row) => ReactNode;
}

interface PlainTableProps<Row> {
  caption: string;
  columns: readonly PlainColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
}

export function PlainTable<Row>({ caption, columns, rows, rowId }: PlainTableProps<Row>) {
  const [place, isWider] = useOverflow<HTMLDivElement>();
  return (
    <div
      ref={place}
      className={styles.scroll}
      {...(isWider ? { role: "region", "aria-label": caption, tabIndex: 0 } : {})}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.align === "right" ? "num" : ""}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) => {
                const value = column.render(row);
                return (
                  <td
                    key={column.id}
                    data-label={column.header}
                    data-empty={isNothing(value)}
                    className={cellClass(column)}
                  >
                    <div className={styles.value}>{value}</div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Cards leave out what has no value at all, such as the actions of a row that has none. */
function isNothing(value: ReactNode): boolean {
  return value === null || value === undefined || value === false || value === "";
}

function cellClass<Row>({ id, align, isWrapped }: PlainColumn<Row>): string {
  if (id === "actions") return styles.actions ?? "";
  if (align === "right") return "num";
  return isWrapped ? (styles.wrap ?? "") : "";
}
