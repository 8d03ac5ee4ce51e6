/** The flow picture in columns: source, project, line or what is held, payee. Pure. */
import type { FundFlowView } from "@/api/types";
import { toFen } from "@/shared/money";
import type { FlowLink, FlowNode } from "@/ui/chart/sankey-layout";

type Node = FundFlowView["nodes"][number];

const COLUMN: Record<Node["kind"], number> = {
  source: 0,
  project: 1,
  line: 2,
  held: 2,
  payee: 3,
  other_payees: 3,
};

export function flowOf(
  flow: FundFlowView,
  label: (node: Node) => string,
): { nodes: FlowNode[]; links: FlowLink[] } {
  return {
    nodes: flow.nodes.map((node) => ({ id: node.id, label: label(node), column: COLUMN[node.kind] })),
    links: flow.links.map(({ from, to, amount }) => ({ from, to, fen: toFen(amount) ?? 0n })),
  };
}
