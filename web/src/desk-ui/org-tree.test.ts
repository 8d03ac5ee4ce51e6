import { describe, expect, it } from "vitest";
import type { OrgUnitView } from "@/api/types";
import { toTree } from "./org-tree";

const unit = (id: string, parent_id: string | null, is_active = true): OrgUnitView => ({
  id,
  parent_id,
  kind: "bureau",
  name: `单位${id}`,
  short_name: id,
  code: null,
  region_code: null,
  position: 0,
  is_active,
  version: 1,
});

describe("the organisation tree", () => {
  it("nests units under their parents in the given order", () => {
    const tree = toTree([unit("1", null), unit("2", "1"), unit("3", "1"), unit("4", "2")]);
    expect(tree.map((node) => node.value)).toEqual(["1"]);
    expect(tree[0]?.children.map((node) => node.value)).toEqual(["2", "3"]);
    expect(tree[0]?.children[0]?.children.map((node) => node.value)).toEqual(["4"]);
  });
  it("starts where the reach starts, and closed units cannot be picked", () => {
    const tree = toTree([unit("7", "not-visible", false)]);
    expect(tree).toEqual([{ value: "7", title: "单位7", disabled: true, children: [] }]);
  });
});
