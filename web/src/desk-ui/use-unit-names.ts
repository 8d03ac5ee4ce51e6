/**
 * A unit as people know it. A section alone says little ("办公室" stands in every bureau), so the
 * bureau it belongs to goes before it.
 */
import { useMemo } from "react";
import type { OrgUnitView } from "@/api/types";
import { useKnownUnits } from "./use-org-units";

type Unit = Pick<OrgUnitView, "id" | "parent_id" | "kind" | "name" | "short_name">;

export interface UnitNames {
  /** For narrow places: "交通局 · 办公室". */
  short: string;
  /** For paper: "安澜县交通运输局 · 办公室". */
  full: string;
}

export type NameUnit = (unit: { id: string; name: string }) => UnitNames;

/** Names units by the tree; a unit that is not in it keeps its own name alone. */
export function unitNamer(units: readonly Unit[]): NameUnit {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  /** The nearest unit upwards, itself included, that is more than a section. */
  const bureauOf = (id: string) => {
    let at = byId.get(id);
    while (at?.kind === "section") at = at.parent_id ? byId.get(at.parent_id) : undefined;
    return at;
  };
  return ({ id, name }) => {
    const bureau = bureauOf(id);
    if (!bureau) return { short: name, full: name };
    const short = bureau.short_name || bureau.name;
    if (bureau.id === id) return { short, full: name };
    return { short: `${short} · ${name}`, full: `${bureau.name} · ${name}` };
  };
}

export function useUnitNames(): NameUnit {
  const units = useKnownUnits();
  return useMemo(() => unitNamer(units), [units]);
}
