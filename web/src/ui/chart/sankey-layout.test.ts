import { describe, expect, it } from "vitest";
import { type FlowFrame, type FlowLink, type FlowNode, fitted, layOut, ribbon } from "./sankey-layout";
import { spread } from "./spread";

const FRAME: FlowFrame = { width: 900, height: 320, nodeWidth: 12, labelWidth: 120, labelHeight: 34 };
const ROUNDING = 1e-6;

/** The same numbers for every run. */
function dice(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % below;
  };
}

/** A random flow: sources → stages → uses, with amounts from one 分 to many 亿. */
function anyFlow(seed: number): { nodes: FlowNode[]; links: FlowLink[] } {
  const roll = dice(seed);
  const counts = [1 + roll(8), 1 + roll(6), 1 + roll(30)];
  const nodes = counts.flatMap((count, column) =>
    Array.from({ length: count }, (_, at) => ({ id: `${column}.${at}`, label: `第${at}项资金`, column })),
  );
  const links = nodes.flatMap((from) =>
    nodes
      .filter((to) => to.column === from.column + 1 && roll(3) > 0)
      .map((to) => ({ from: from.id, to: to.id, fen: 10n ** BigInt(roll(12)) + BigInt(roll(100)) })),
  );
  return { nodes, links };
}

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

describe("the flow picture", () => {
  it.each(SEEDS)("keeps every amount: ribbons of a node add up to it (seed %i)", (seed) => {
    const { nodes, links } = anyFlow(seed);
    const picture = layOut(nodes, links, FRAME);
    expect(picture.links).toHaveLength(links.length);
    for (const node of picture.nodes) {
      expect(node.height).toBeGreaterThan(0);
      expect(node.y).toBeGreaterThanOrEqual(-ROUNDING);
      expect(node.y + node.height).toBeLessThanOrEqual(picture.height + ROUNDING);
      for (const end of ["from", "to"] as const) {
        const own = picture.links.filter((link) => link[end] === node.id);
        const sum = own.reduce((total, link) => total + link.fen, 0n);
        const thickness = own.reduce((total, link) => total + link.thickness, 0);
        expect(sum <= node.fen).toBe(true);
        expect(thickness).toBeCloseTo((Number(sum) / Number(node.fen)) * node.height, 4);
        // One beside the other, inside the node.
        const tops = own.map((link) => (end === "from" ? link.fromY : link.toY));
        const order = own.map((_, at) => at).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
        let bottom = node.y;
        for (const at of order) {
          expect(tops[at]).toBeGreaterThanOrEqual(bottom - ROUNDING);
          bottom = (tops[at] ?? 0) + (own[at]?.thickness ?? 0);
        }
        expect(bottom).toBeLessThanOrEqual(node.y + node.height + ROUNDING);
      }
    }
  });

  it.each(SEEDS)("never lets two nodes or two labels of a column overlap (seed %i)", (seed) => {
    const { nodes, links } = anyFlow(seed);
    const picture = layOut(nodes, links, FRAME);
    for (const column of [0, 1, 2]) {
      const own = picture.nodes.filter((node) => node.column === column).sort((a, b) => a.y - b.y);
      for (const [at, node] of own.entries()) {
        const next = own[at + 1];
        if (!next) continue;
        expect(next.y).toBeGreaterThanOrEqual(node.y + node.height - ROUNDING);
        expect(next.labelY - node.labelY).toBeGreaterThanOrEqual(FRAME.labelHeight - ROUNDING);
      }
      for (const { labelY } of own) {
        expect(labelY).toBeGreaterThanOrEqual(FRAME.labelHeight / 2 - ROUNDING);
        expect(labelY).toBeLessThanOrEqual(picture.height - FRAME.labelHeight / 2 + ROUNDING);
      }
    }
  });

  it("draws the same 分 equally thick on every step", () => {
    const nodes = ["a", "b", "c"].map((id, column) => ({ id, label: id, column }));
    const links = [
      { from: "a", to: "b", fen: 300n },
      { from: "b", to: "c", fen: 100n },
    ];
    const picture = layOut(nodes, links, FRAME);
    expect((picture.links[0]?.thickness ?? 0) / (picture.links[1]?.thickness ?? 1)).toBeCloseTo(3, 9);
    expect(picture.nodes.map(({ fen }) => fen)).toEqual([300n, 300n, 100n]);
  });

  it("leaves out what cannot be drawn: nothing, backwards, unknown", () => {
    const nodes = ["a", "b"].map((id, column) => ({ id, label: id, column }));
    const links = [
      { from: "a", to: "b", fen: 0n },
      { from: "a", to: "b", fen: -5n },
      { from: "b", to: "a", fen: 5n },
      { from: "a", to: "z", fen: 5n },
    ];
    expect(layOut(nodes, links, FRAME)).toEqual({ nodes: [], links: [], height: FRAME.height });
  });

  it("draws a ribbon with straight ends", () => {
    const link = { from: "a", to: "b", fen: 1n, fromX: 0, toX: 10, fromY: 0, toY: 4, thickness: 2 };
    expect(ribbon(link)).toBe("M0,0 C5,0 5,4 10,4 V6 C5,6 5,2 0,2 Z");
  });
});

describe("labels", () => {
  it("stay where they want to be while there is room", () => {
    expect(spread([10, 80, 200], 20, 0, 300)).toEqual([10, 80, 200]);
  });
  it("share the way when they crowd, in their order", () => {
    expect(spread([100, 100, 100], 20, 0, 300)).toEqual([80, 100, 120]);
    expect(spread([120, 100], 30, 0, 300)).toEqual([125, 95]);
  });
  it("stay inside", () => {
    expect(spread([0, 0], 20, 10, 300)).toEqual([10, 30]);
    expect(spread([300, 300], 20, 10, 290)).toEqual([270, 290]);
  });
  it("are cut to their width, Chinese counted as wide", () => {
    expect(fitted("中央专项", 48, 12)).toBe("中央专项");
    expect(fitted("中央专项资金", 48, 12)).toBe("中央专…");
    expect(fitted("2026", 48, 12)).toBe("2026");
  });
});
