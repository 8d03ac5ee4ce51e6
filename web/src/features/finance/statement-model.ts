/** The rows of a statement with their subtotals. Pure; the sums are exact. */
import type { FundingSource, FundRow, Rung } from "@/api/types";
import { lessMoney, sumMoney } from "@/shared/money";

export interface StatementRow {
  kind: "row" | "year" | "total";
  source: FundingSource | null;
  year: number | null;
  planned: string;
  appropriated: string;
  received: string;
  committed: string;
  paid: string;
  used: string;
  /** Authority that is neither committed nor spent. */
  available: string;
  /** The ladder is climbed by years. */
  rung: Rung | null;
}

/** Years in their order, what has none last; after each year its sum, after all of them the total. */
export function statementOf(rows: readonly FundRow[]): StatementRow[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort(
    (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
  const shown = years.flatMap((year) => {
    const own = rows.filter((row) => row.year === year);
    const rung = own.find((row) => row.rung !== null)?.rung ?? null;
    return [
      ...own.map((row) => withRest({ ...row, kind: "row" as const })),
      summed(own, { kind: "year", year, rung }),
    ];
  });
  return [...shown, summed(rows, { kind: "total", year: null, rung: null })];
}

type Head = Pick<StatementRow, "kind" | "year" | "rung">;

function summed(rows: readonly FundRow[], head: Head): StatementRow {
  const sum = (field: "planned" | "appropriated" | "received" | "committed" | "paid" | "used") =>
    sumMoney(rows.map((row) => row[field]));
  return withRest({
    ...head,
    source: null,
    planned: sum("planned"),
    appropriated: sum("appropriated"),
    received: sum("received"),
    committed: sum("committed"),
    paid: sum("paid"),
    used: sum("used"),
  });
}

function withRest(row: Omit<StatementRow, "available">): StatementRow {
  return { ...row, available: lessMoney(row.appropriated, row.used) };
}
