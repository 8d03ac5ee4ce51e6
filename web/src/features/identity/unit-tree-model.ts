/** Pure rules of the organisation tree: what is visible, and where a key leads. */
import type { OrgUnitView, UnitKind } from "@/api/types";

/** Sorts of units by rank: a unit stands under one of its own rank or above. */
export const UNIT_KINDS = [
  "region",
  "government",
  "bureau",
  "township",
  "section",
] as const satisfies readonly UnitKind[];

const RANK: Record<UnitKind, number> = { region: 0, government: 1, bureau: 2, township: 2, section: 3 };

/** The kinds that may stand under a unit of a kind. */
export function kindsBelow(parent: UnitKind): UnitKind[] {
  return UNIT_KINDS.filter((kind) => RANK[kind] >= RANK[parent]);
}

export interface TreeRow {
  unit: OrgUnitView;
  /** 1 at the top. */
  level: number;
  hasChildren: boolean;
  isOpen: boolean;
}

/**
 * The rows to show, in tree order. A fragment shows the matching units with everything above
 * them, all open; otherwise what lies below a folded unit is left out.
 */
export function visibleRows(
  units: readonly OrgUnitView[],
  open: ReadonlySet<string>,
  fragment: string,
): TreeRow[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const parents = new Set(units.map((unit) => unit.parent_id));
  const wanted = fragment ? withAncestors(units, byId, fragment) : null;
  const levels = new Map<string, number>();
  const shown = new Set<string>();
  const rows: TreeRow[] = [];
  for (const unit of units) {
    // A reach may begin anywhere: a unit whose parent is not in the list is a root.
    const parent = unit.parent_id ? byId.get(unit.parent_id) : undefined;
    const level = (parent ? (levels.get(parent.id) ?? 0) : 0) + 1;
    levels.set(unit.id, level);
    const isVisible = wanted ? wanted.has(unit.id) : !parent || (shown.has(parent.id) && open.has(parent.id));
    if (!isVisible) continue;
    shown.add(unit.id);
    const hasChildren = parents.has(unit.id);
    rows.push({ unit, level, hasChildren, isOpen: hasChildren && (wanted !== null || open.has(unit.id)) });
  }
  return rows;
}

function withAncestors(
  units: readonly OrgUnitView[],
  byId: ReadonlyMap<string, OrgUnitView>,
  fragment: string,
): Set<string> {
  const wanted = new Set<string>();
  for (const unit of units) {
    if (![unit.name, unit.short_name, unit.code].some((word) => word?.includes(fragment))) continue;
    for (let one: OrgUnitView | undefined = unit; one && !wanted.has(one.id); ) {
      wanted.add(one.id);
      one = one.parent_id ? byId.get(one.parent_id) : undefined;
    }
  }
  return wanted;
}

/** What a key does in a tree (WAI-ARIA tree pattern): go to a row, or fold or unfold the present one. */
export type TreeMove = { to: string } | { toggle: string } | null;

export function moveByKey(rows: readonly TreeRow[], at: string, key: string): TreeMove {
  const index = rows.findIndex((row) => row.unit.id === at);
  const row = rows[index];
  if (!row) return null;
  const to = (target: TreeRow | undefined): TreeMove => (target ? { to: target.unit.id } : null);
  switch (key) {
    case "ArrowDown":
      return to(rows[index + 1]);
    case "ArrowUp":
      return to(rows[index - 1]);
    case "Home":
      return to(rows[0]);
    case "End":
      return to(rows[rows.length - 1]);
    case "ArrowRight":
      if (!row.hasChildren) return null;
      return row.isOpen ? to(rows[index + 1]) : { toggle: at };
    case "ArrowLeft":
      if (row.isOpen) return { toggle: at };
      return to(rows.find((other) => other.unit.id === row.unit.parent_id));
    default:
      return null;
  }
}

/** The units something may be moved under: open ones outside its own branch. */
export function movableTargets(units: readonly OrgUnitView[], moved: OrgUnitView): OrgUnitView[] {
  const inside = new Set([moved.id]);
  for (const unit of units) if (unit.parent_id && inside.has(unit.parent_id)) inside.add(unit.id);
  return units.filter(
    (unit) => unit.is_active && !inside.has(unit.id) && kindsBelow(unit.kind).includes(moved.kind),
  );
}
