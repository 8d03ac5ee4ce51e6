/** Pure rules of the form of a unit. */
import type { CreateOrgUnit, EditOrgUnit, OrgUnitView, UnitKind } from "@/api/types";

export interface UnitForm {
  kind: UnitKind;
  name: string;
  short_name: string;
  code: string;
  region_code: string;
}

export function toUnitForm(unit: OrgUnitView | null, kind: UnitKind): UnitForm {
  return {
    kind: unit?.kind ?? kind,
    name: unit?.name ?? "",
    short_name: unit?.short_name ?? "",
    code: unit?.code ?? "",
    region_code: unit?.region_code ?? "",
  };
}

export function toNewUnit(parent_id: string, form: UnitForm): CreateOrgUnit {
  const [short_name, code, region_code] = [form.short_name, form.code, form.region_code].map((one) =>
    one.trim(),
  );
  return {
    parent_id,
    kind: form.kind,
    name: form.name.trim(),
    ...(short_name ? { short_name } : {}),
    ...(code ? { code } : {}),
    ...(region_code ? { region_code } : {}),
  };
}

/** Only what differs. An emptied short name falls back to the full one, emptied codes are removed. */
export function toUnitPatch(seen: OrgUnitView, form: UnitForm): EditOrgUnit {
  const name = form.name.trim();
  const short_name = form.short_name.trim() || name;
  const [code, region_code] = [form.code.trim() || null, form.region_code.trim() || null];
  return {
    ...(name === seen.name ? {} : { name }),
    ...(short_name === (seen.short_name ?? "") ? {} : { short_name }),
    ...(code === seen.code ? {} : { code }),
    ...(region_code === seen.region_code ? {} : { region_code }),
  };
}
