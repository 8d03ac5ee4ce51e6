/** What a column of a DataGrid is. */
import type { ReactNode } from "react";

export interface Column<Row> {
  id: string;
  header: string;
  /** Pixels. */
  width: number;
  align?: "left" | "right";
  /** The server's name of the sort, without direction. */
  sortBy?: string;
  /** Left out on the cards of narrow screens. */
  isCardHidden?: boolean;
  render: (row: Row) => ReactNode;
}
