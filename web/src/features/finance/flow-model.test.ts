import { describe, expect, it } from "vitest";
import type { FundFlowView } from "@/api/types";
import { layOut } from "@/ui/chart/sankey-layout";
import { flowOf } from "./flow-model";

const flow: FundFlowView = {
  nodes: [
    { id: "s", kind: "source", label: "fiscal", amount: "10.00" },
    { id: "p", kind: "project", label: "堤防", amount: "10.00" },
    { id: "l", kind: "line", label: "", amount: "6.00" },
    { id: "h", kind: "held", label: "", amount: "4.00" },
    { id: "w", kind: "payee", label: "甲公司", amount: "6.00" },
  ],
  links: [
    { from: "s", to: "p", amount: "10.00" },
    { from: "p", to: "l", amount: "6.00" },
    { from: "p", to: "h", amount: "4.00" },
    { from: "l", to: "w", amount: "6.00" },
  ],
};

describe("the flow of a project's money", () => {
  it("runs from the left to the right and keeps every 分", () => {
    const { nodes, links } = flowOf(flow, ({ kind }) => kind);
    const frame = { width: 900, height: 300, nodeWidth: 12, labelWidth: 120, labelHeight: 34 };
    const picture = layOut(nodes, links, frame);
    expect(picture.links).toHaveLength(flow.links.length);
    expect(picture.nodes.map(({ fen }) => fen)).toEqual([1000n, 1000n, 600n, 400n, 600n]);
  });
});
