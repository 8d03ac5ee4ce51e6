/**
 * The grid for long and wide lists: a real table (rows, cells and headers stay in the
 * accessibility tree) of which only the visible rows exist. Head and first column stick. ↑ and ↓
 * move between the links of the rows, j and k do so from anywhere on the page, Enter opens the row.
 * Below 768 px rows become cards.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useKeys } from "@/shared/use-keys";
import { PHONE, useMedia } from "@/shared/use-media";
import { CardList } from "./card-list";
import type { Column } from "./column";
import styles from "./data-grid.module.css";
import { HeadCell } from "./head-cell";

export interface DataGridProps<Row> {
  /** What the table lists; read out by screen readers. */
  caption: string;
  /** The first column names the row and holds its link. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Rows on the server, when known. */
  total: number | null;
  /** Pixels: 40 comfortable, 32 compact. */
  rowHeight?: number;
  sort?: string;
  onSort?: (sort: string) => void;
  /** Called when the end comes near; the caller loads the next page. */
  onEnd?: () => void;
  hasMore?: boolean;
}

/** Rows drawn beyond the visible part. */
const OVERSCAN = 12;
/** Rows before the end at which the next page is asked for. */
const NEAR_END = 15;

export function DataGrid<Row>(props: DataGridProps<Row>) {
  return useMedia(PHONE) ? <CardList {...props} /> : <Table {...props} />;
}

function Table<Row>(props: DataGridProps<Row>) {
  const {
    caption,
    columns,
    rows,
    rowId,
    total,
    rowHeight = 40,
    sort,
    onSort,
    onEnd,
    hasMore = false,
  } = props;
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows keep their place when their height changes
  useEffect(() => virtual.measure(), [rowHeight]);

  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items[items.length - 1];
  const isNearEnd = hasMore && last !== undefined && last.index >= rows.length - NEAR_END;
  useEffect(() => {
    if (isNearEnd) onEnd?.();
  }, [isNearEnd, onEnd]);

  /** The row that gets the focus with the next frame: keys may come faster than frames. */
  const aimed = useRef<number | null>(null);
  const focusAt = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    aimed.current = next;
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => {
      aimed.current = null;
      focusRow(scroller.current, next);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const index = aimed.current ?? rowIndexOf(event.target);
    if (step === 0 || index === null) return;
    event.preventDefault();
    focusAt(index + step);
  };
  const walk = (step: 1 | -1) => {
    const isInside = scroller.current?.contains(document.activeElement) ?? false;
    const index = aimed.current ?? (isInside ? rowIndexOf(document.activeElement) : null);
    focusAt(index === null ? 0 : index + step);
  };
  useKeys({ j: () => walk(1), k: () => walk(-1) });

  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={scroller} className={styles.scroll} aria-label={caption} tabIndex={0} onKeyDown={onKeyDown}>
      <table className={styles.table} style={{ minWidth: width }} aria-rowcount={(total ?? rows.length) + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={first?.start ?? 0} span={columns.length} />
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <tr
                key={rowId(row)}
                aria-rowindex={item.index + 2}
                data-row={item.index}
                style={{ height: rowHeight }}
              >
                <Cells row={row} columns={columns} />
              </tr>
            );
          })}
          <Spacer height={last ? virtual.getTotalSize() - last.end : 0} span={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

function Cells<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return columns.map((column, index) => {
    const content = column.render(row);
    const title = typeof content === "string" ? content : undefined;
    const align = column.align === "right" ? "num" : "";
    if (index > 0) {
      return (
        <td key={column.id} className={align} title={title}>
          {content}
        </td>
      );
    }
    return (
      <th key={column.id} scope="row" className={styles.first}>
        {content}
      </th>
    );
  });
}

/** Stands for the rows that are not drawn. */
function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty table row takes no focus
    <tr aria-hidden="true" className={styles.spacer}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

function rowIndexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("tr[data-row]") : null;
  return row?.dataset.row === undefined ? null : Number(row.dataset.row);
}

function focusRow(scroller: HTMLElement | null, index: number): void {
  scroller?.querySelector<HTMLElement>(`tr[data-row="${index}"] a, tr[data-row="${index}"] button`)?.focus();
}
