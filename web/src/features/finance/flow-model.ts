/**
 * The flow picture of a project: from the sources, through authority, to what became of it. Pure.
 * Every step is the difference of two figures of the ledger, so the ribbons add up to the table.
 */
import type { FundingSource, FundRow } from "@/api/types";
import { toFen } from "@/shared/money";
import type { FlowLink, FlowNode } from "@/ui/chart/sankey-layout";

/** The steps after the sources. */
export type FlowStep = "appropriated" | "open" | "paid" | "committed" | "available";

export interface FlowWords {
  source: (source: FundingSource | null) => string;
  step: (step: FlowStep) => string;
}

const COLUMN: Record<FlowStep, number> = { appropriated: 1, open: 1, paid: 2, committed: 2, available: 2 };

/** The picture of the rows of a statement, one per source and year. */
export function flowOf(rows: readonly FundRow[], words: FlowWords): { nodes: FlowNode[]; links: FlowLink[] } {
  const sources = [...new Set(rows.map(({ source }) => source))];
  const nodes: FlowNode[] = sources.map((source) => ({
    id: idOf(source),
    label: words.source(source),
    column: 0,
  }));
  const steps: FlowStep[] = ["appropriated", "open", "paid", "committed", "available"];
  for (const step of steps) nodes.push({ id: step, label: words.step(step), column: COLUMN[step] });

  const links: FlowLink[] = [];
  const flow = (from: string, to: FlowStep, fen: bigint) => {
    if (fen > 0n) links.push({ from, to, fen });
  };
  let [paid, used, appropriated] = [0n, 0n, 0n];
  for (const source of sources) {
    const own = rows.filter((row) => row.source === source);
    const granted = sum(own, "appropriated");
    appropriated += granted;
    paid += sum(own, "paid");
    used += sum(own, "used");
    flow(idOf(source), "appropriated", granted);
    flow(idOf(source), "open", sum(own, "planned") - granted);
  }
  flow("appropriated", "paid", paid);
  flow("appropriated", "committed", used - paid);
  flow("appropriated", "available", appropriated - used);
  return { nodes, links };
}

function idOf(source: FundingSource | null): string {
  return `source ${source ?? ""}`;
}

function sum(rows: readonly FundRow[], field: "planned" | "appropriated" | "paid" | "used"): bigint {
  return rows.reduce((total, row) => total + (toFen(row[field]) ?? 0n), 0n);
}
