/** The rows of a statement with their subtotals, as the server sums them. Pure. */
import type { FundFigures, FundingSource, ProjectFundsView, Rung } from "@/api/types";

export interface StatementRow {
  kind: "row" | "year" | "total";
  source: FundingSource | null;
  year: number | null;
  figures: FundFigures;
  /** The ladder is climbed by years. */
  rung: Rung | null;
}

/** Years in their order, what has none last; after each year its sum, after all of them the total. */
export function statementOf({ rows, years, total }: Pick<ProjectFundsView, "rows" | "years" | "total">) {
  const last = Number.POSITIVE_INFINITY;
  const ordered = [...years].sort((a, b) => (a.year ?? last) - (b.year ?? last));
  const shown: StatementRow[] = ordered.flatMap(({ year, figures, step }) => [
    ...rows
      .filter((row) => row.year === year)
      .map((row): StatementRow => ({ kind: "row", ...row, rung: null })),
    { kind: "year", source: null, year, figures, rung: step?.rung ?? null },
  ]);
  const end: StatementRow = { kind: "total", source: null, year: null, figures: total, rung: null };
  return [...shown, end];
}
