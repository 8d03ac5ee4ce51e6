/** The flat list of units (in tree order) as nested nodes. */
import type { OrgUnitView } from "@/api/types";

export interface TreeNode {
  value: string;
  title: string;
  disabled: boolean;
  children: TreeNode[];
}

/** Units whose parent is not in the list become roots: a reach may begin anywhere in the tree. */
export function toTree(units: readonly OrgUnitView[]): TreeNode[] {
  const nodes = new Map<string, TreeNode>();
  for (const unit of units) {
    nodes.set(unit.id, { value: unit.id, title: unit.name, disabled: !unit.is_active, children: [] });
  }
  const roots: TreeNode[] = [];
  for (const unit of units) {
    const node = nodes.get(unit.id);
    if (!node) continue;
    const parent = unit.parent_id ? nodes.get(unit.parent_id) : undefined;
    (parent?.children ?? roots).push(node);
  }
  return roots;
}
