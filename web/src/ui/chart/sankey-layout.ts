/**
 * Where the parts of a flow picture stand. Pure: amounts in, geometry out. One scale for the whole
 * picture, so every 分 has the same height everywhere: the ribbons of a node add up to what went
 * through it, and nothing is drawn thicker than it is.
 */
import { spread } from "./spread";

export interface FlowNode {
  id: string;
  label: string;
  /** The step it belongs to, from the left. */
  column: number;
  /** What it holds, where that is more than what flows through the picture. */
  fen?: bigint;
}

export interface FlowLink {
  from: string;
  to: string;
  fen: bigint;
}

export interface PlacedNode extends FlowNode {
  fen: bigint;
  x: number;
  y: number;
  height: number;
  /** Where the middle of its label stands. */
  labelY: number;
}

export interface PlacedLink extends FlowLink {
  fromX: number;
  toX: number;
  /** The upper edges at both ends; the thickness is the same everywhere. */
  fromY: number;
  toY: number;
  thickness: number;
}

export interface FlowLayout {
  nodes: PlacedNode[];
  links: PlacedLink[];
  height: number;
}

export interface FlowFrame {
  width: number;
  /** The picture grows beyond this where the labels need it. */
  height: number;
  nodeWidth: number;
  /** Room at the right for the labels of the last column. */
  labelWidth: number;
  labelHeight: number;
}

/** Places everything. Links between unknown nodes, against the columns or without an amount are left out. */
export function layOut(nodes: readonly FlowNode[], links: readonly FlowLink[], frame: FlowFrame): FlowLayout {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const real = links.filter(({ from, to, fen }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return fen > 0n && start !== undefined && end !== undefined && start.column < end.column;
  });
  const sizes = new Map(nodes.map((node) => [node.id, sizeOf(node, real)]));
  const columns = columnsOf(nodes.filter((node) => (sizes.get(node.id) ?? 0n) > 0n));
  const most = columns.reduce((max, column) => Math.max(max, column.length), 0);
  const height = Math.max(frame.height, most * frame.labelHeight);
  const scale = scaleOf(columns, sizes, height, frame.labelHeight);
  const placed = placeNodes(columns, sizes, real, scale, { ...frame, height });
  return { nodes: placed, links: placeLinks(placed, real, scale, frame.nodeWidth), height };
}

/** What goes in or out, whichever is more: the rest stays in the node. */
function sizeOf(node: FlowNode, links: readonly FlowLink[]): bigint {
  const sum = (end: "from" | "to") =>
    links.reduce((total, link) => (link[end] === node.id ? total + link.fen : total), 0n);
  return [sum("from"), sum("to"), node.fen ?? 0n].reduce((max, one) => (one > max ? one : max));
}

function columnsOf(nodes: readonly FlowNode[]): FlowNode[][] {
  const places = [...new Set(nodes.map((node) => node.column))].sort((a, b) => a - b);
  return places.map((place) => nodes.filter((node) => node.column === place));
}

/** Pixels per 分: the fullest column with its gaps fills the height. */
function scaleOf(
  columns: readonly FlowNode[][],
  sizes: ReadonlyMap<string, bigint>,
  height: number,
  labelHeight: number,
): number {
  const scales = columns.map((column) => {
    const total = column.reduce((sum, node) => sum + (sizes.get(node.id) ?? 0n), 0n);
    return (height - (column.length - 1) * gapOf(column.length, height, labelHeight)) / Number(total);
  });
  return scales.length > 0 ? Math.min(...scales) : 0;
}

/** Gaps shrink before the nodes do: together they take a third of the height at most. */
function gapOf(count: number, height: number, labelHeight: number): number {
  return count < 2 ? 0 : Math.min(labelHeight / 2, height / 3 / (count - 1));
}

function placeNodes(
  columns: readonly FlowNode[][],
  sizes: ReadonlyMap<string, bigint>,
  links: readonly FlowLink[],
  scale: number,
  frame: FlowFrame,
): PlacedNode[] {
  const done = new Map<string, PlacedNode>();
  const step = (frame.width - frame.nodeWidth - frame.labelWidth) / Math.max(1, columns.length - 1);
  for (const [index, column] of columns.entries()) {
    const gap = gapOf(column.length, frame.height, frame.labelHeight);
    const sizeIn = (node: FlowNode) => Number(sizes.get(node.id) ?? 0n) * scale;
    const full = column.reduce((sum, node) => sum + sizeIn(node), (column.length - 1) * gap);
    let y = (frame.height - full) / 2;
    const placed = sorted(column, links, done).map((node) => {
      const height = sizeIn(node);
      const at = { ...node, fen: sizes.get(node.id) ?? 0n, x: index * step, y, height, labelY: 0 };
      y += height + gap;
      return at;
    });
    const half = frame.labelHeight / 2;
    const middles = placed.map((node) => node.y + node.height / 2);
    const labels = spread(middles, frame.labelHeight, half, frame.height - half);
    for (const [at, node] of placed.entries()) {
      done.set(node.id, { ...node, labelY: labels[at] ?? 0 });
    }
  }
  return [...done.values()];
}

/** A node stands near where its money comes from; nodes without a source keep the order given. */
function sorted(
  column: readonly FlowNode[],
  links: readonly FlowLink[],
  done: ReadonlyMap<string, PlacedNode>,
): FlowNode[] {
  const pull = (node: FlowNode): number | null => {
    let weight = 0;
    let sum = 0;
    for (const link of links) {
      const source = link.to === node.id ? done.get(link.from) : undefined;
      if (!source) continue;
      weight += Number(link.fen);
      sum += Number(link.fen) * (source.y + source.height / 2);
    }
    return weight > 0 ? sum / weight : null;
  };
  const pulled = column.map((node) => ({ node, at: pull(node) }));
  return pulled.sort((a, b) => (a.at === null || b.at === null ? 0 : a.at - b.at)).map(({ node }) => node);
}

/** Ribbons leave and arrive in the order of their other ends, so that they cross as little as may be. */
function placeLinks(
  nodes: readonly PlacedNode[],
  links: readonly FlowLink[],
  scale: number,
  nodeWidth: number,
): PlacedLink[] {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const result: PlacedLink[] = links.map((link) => ({
    ...link,
    fromX: (at.get(link.from)?.x ?? 0) + nodeWidth,
    toX: at.get(link.to)?.x ?? 0,
    fromY: 0,
    toY: 0,
    thickness: Number(link.fen) * scale,
  }));
  for (const node of nodes) {
    stack(
      node,
      result,
      "from",
      (link) => at.get(link.to)?.y ?? 0,
      (link, y) => {
        link.fromY = y;
      },
    );
    stack(
      node,
      result,
      "to",
      (link) => at.get(link.from)?.y ?? 0,
      (link, y) => {
        link.toY = y;
      },
    );
  }
  return result;
}

function stack(
  node: PlacedNode,
  links: readonly PlacedLink[],
  end: "from" | "to",
  otherY: (link: PlacedLink) => number,
  put: (link: PlacedLink, y: number) => void,
): void {
  let y = node.y;
  const own = links.filter((link) => link[end] === node.id).sort((a, b) => otherY(a) - otherY(b));
  for (const link of own) {
    put(link, y);
    y += link.thickness;
  }
}

/** The outline of a ribbon as an SVG path. */
export function ribbon({ fromX, toX, fromY, toY, thickness }: PlacedLink): string {
  const middle = (fromX + toX) / 2;
  const edge = (y: number, other: number, x: number) => `C${middle},${y} ${middle},${other} ${x},${other}`;
  const [fromEnd, toEnd] = [fromY + thickness, toY + thickness];
  return `M${fromX},${fromY} ${edge(fromY, toY, toX)} V${toEnd} ${edge(toEnd, fromEnd, fromX)} Z`;
}

/** Shortens a label to a width in pixels; a Chinese character is as wide as the type is high. */
export function fitted(label: string, width: number, size: number): string {
  const widthOf = (sign: string) => (sign.charCodeAt(0) > 0x2e80 ? size : size * 0.58);
  const signs = [...label];
  let used = 0;
  for (const [index, sign] of signs.entries()) {
    used += widthOf(sign);
    const room = index === signs.length - 1 ? width : width - size;
    if (used > room) return `${signs.slice(0, Math.max(1, index)).join("")}\u2026`;
  }
  return label;
}
