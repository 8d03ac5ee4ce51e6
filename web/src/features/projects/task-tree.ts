/** The task tree: built from the flat list of the API, folded, and the places a task can move to. Pure. */
import type { TaskView } from "@/api/types";

export interface TaskNode {
  task: TaskView;
  /** 1 for tasks without a parent. */
  level: number;
  children: TaskNode[];
}

/** Where a task goes: under which parent, at which position (from 1; null for the end). */
export interface Place {
  parent_id: string | null;
  position: number | null;
}
export type Direction = "up" | "down" | "out" | "in";

/** Nested nodes in the order of their positions; tasks of an unknown parent become roots. */
export function buildTree(tasks: readonly TaskView[]): TaskNode[] {
  const nodes = new Map(tasks.map((task) => [task.id, { task, level: 1, children: [] } satisfies TaskNode]));
  const roots: TaskNode[] = [];
  for (const node of nodes.values()) siblingsOf(node, nodes, roots).push(node);
  settle(roots, 1);
  return roots;
}

/** The rows that show when some nodes are folded. */
export function visibleNodes(roots: readonly TaskNode[], folded: ReadonlySet<string>): TaskNode[] {
  return roots.flatMap((node) => [
    node,
    ...(folded.has(node.task.id) ? [] : visibleNodes(node.children, folded)),
  ]);
}

/** The place one step in a direction; null where there is none. */
export function placeFor(roots: readonly TaskNode[], id: string, direction: Direction): Place | null {
  const path = pathTo(roots, id);
  const node = path[path.length - 1];
  if (!node) return null;
  const parent = path[path.length - 2] ?? null;
  const siblings = parent?.children ?? roots;
  const index = siblings.indexOf(node);
  const parent_id = parent?.task.id ?? null;
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  if (direction === "up") return before ? { parent_id, position: before.task.position } : null;
  if (direction === "down") return after ? { parent_id, position: after.task.position } : null;
  if (direction === "in") return before ? { parent_id: before.task.id, position: null } : null;
  if (!parent) return null;
  const grandparent = path[path.length - 3] ?? null;
  return { parent_id: grandparent?.task.id ?? null, position: parent.task.position + 1 };
}

function siblingsOf(node: TaskNode, nodes: ReadonlyMap<string, TaskNode>, roots: TaskNode[]): TaskNode[] {
  const parent = node.task.parent_id === null ? undefined : nodes.get(node.task.parent_id);
  return parent?.children ?? roots;
}

function settle(nodes: TaskNode[], level: number): void {
  nodes.sort((a, b) => a.task.position - b.task.position);
  for (const node of nodes) {
    node.level = level;
    settle(node.children, level + 1);
  }
}

function pathTo(nodes: readonly TaskNode[], id: string): TaskNode[] {
  for (const node of nodes) {
    if (node.task.id === id) return [node];
    const below = pathTo(node.children, id);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}
