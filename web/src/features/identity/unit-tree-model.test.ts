import { describe, expect, it } from "vitest";
import type { OrgUnitView, UnitKind } from "@/api/types";
import { kindsBelow, movableTargets, moveByKey, visibleRows } from "./unit-tree-model";

const unit = (id: string, parent_id: string | null, kind: UnitKind, is_active = true): OrgUnitView => ({
  id,
  parent_id,
  kind,
  name: `单位${id}`,
  short_name: id,
  code: null,
  region_code: null,
  position: 0,
  is_active,
  version: 1,
});
const units = [
  unit("1", null, "region"),
  unit("2", "1", "bureau"),
  unit("3", "2", "section"),
  unit("4", "1", "township"),
  unit("5", "1", "bureau", false),
];
const ids = (open: string[], fragment = "") =>
  visibleRows(units, new Set(open), fragment).map((row) => `${row.unit.id}@${row.level}`);

describe("the organisation tree", () => {
  it("shows what lies below open units only", () => {
    expect(ids([])).toEqual(["1@1"]);
    expect(ids(["1"])).toEqual(["1@1", "2@2", "4@2", "5@2"]);
    // Open inside a folded branch: not seen.
    expect(ids(["2"])).toEqual(["1@1"]);
  });
  it("shows what matches, with everything above it", () => {
    expect(ids([], "单位3")).toEqual(["1@1", "2@2", "3@3"]);
    expect(ids([], "没有")).toEqual([]);
  });
  it("moves by keys", () => {
    const rows = visibleRows(units, new Set(["1"]), "");
    expect(moveByKey(rows, "1", "ArrowDown")).toEqual({ to: "2" });
    expect(moveByKey(rows, "2", "ArrowRight")).toEqual({ toggle: "2" });
    expect(moveByKey(rows, "1", "ArrowRight")).toEqual({ to: "2" });
    expect(moveByKey(rows, "4", "ArrowLeft")).toEqual({ to: "1" });
    expect(moveByKey(rows, "1", "ArrowLeft")).toEqual({ toggle: "1" });
    expect(moveByKey(rows, "1", "End")).toEqual({ to: "5" });
    expect(moveByKey(rows, "5", "ArrowDown")).toBeNull();
  });
  it("offers only open places outside the moved branch, of a rank that fits", () => {
    const [, bureau] = units;
    if (!bureau) throw new Error("no unit");
    expect(movableTargets(units, bureau).map(({ id }) => id)).toEqual(["1", "4"]);
    expect(kindsBelow("section")).toEqual(["section"]);
    expect(kindsBelow("government")).not.toContain("region");
  });
});
