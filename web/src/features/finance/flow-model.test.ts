import { describe, expect, it } from "vitest";
import type { FundRow } from "@/api/types";
import { layOut } from "@/ui/chart/sankey-layout";
import { flowOf } from "./flow-model";

const words = { source: (source: string | null) => source ?? "未定来源", step: (step: string) => step };
const row = (change: Partial<FundRow>): FundRow => ({
  source: "fiscal",
  year: 2026,
  planned: "1000.00",
  appropriated: "800.00",
  received: "700.00",
  committed: "600.00",
  paid: "400.00",
  used: "650.00",
  rung: null,
  ...change,
});

describe("the flow of a project's money", () => {
  it("leads every 分 of authority to what became of it", () => {
    const rows = [row({}), row({ year: 2025, paid: "650.00" }), row({ source: "bond", planned: "500.00" })];
    const { links } = flowOf(rows, words);
    const into = links.filter(({ to }) => to === "appropriated").reduce((sum, { fen }) => sum + fen, 0n);
    const out = links.filter(({ from }) => from === "appropriated").reduce((sum, { fen }) => sum + fen, 0n);
    expect(into).toBe(240_000n);
    expect(out).toBe(into);
    expect(links).toContainEqual({ from: "source fiscal", to: "open", fen: 40_000n });
  });
  it("draws no ribbon for nothing, nor for more authority than plan", () => {
    const { links } = flowOf([row({ planned: "0.00", paid: "0.00", used: "0.00" })], words);
    expect(links.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      "source fiscal → appropriated",
      "appropriated → available",
    ]);
  });
  it("can be drawn: every link finds its place", () => {
    const { nodes, links } = flowOf([row({}), row({ source: null })], words);
    const frame = { width: 900, height: 300, nodeWidth: 12, labelWidth: 120, labelHeight: 34 };
    expect(layOut(nodes, links, frame).links).toHaveLength(links.length);
  });
});
