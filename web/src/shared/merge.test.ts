import { describe, expect, it } from "vitest";
import { changedFields, differences, merge } from "./merge";

const base = { name: "堤防", year: "2026", tags: ["水利"] };
const fields = ["name", "year", "tags"] as const;

describe("two people changed the same thing", () => {
  it("keeps both when they touched different fields", () => {
    const mine = { ...base, name: "堤防加固" };
    const theirs = { ...base, year: "2027" };
    expect(differences(fields, base, mine, theirs)).toEqual([
      { field: "name", isDisputed: false, suggestion: "mine" },
      { field: "year", isDisputed: false, suggestion: "theirs" },
    ]);
    expect(merge(mine, theirs, { name: "mine", year: "theirs" })).toEqual({
      name: "堤防加固",
      year: "2027",
      tags: ["水利"],
    });
  });
  it("asks when both changed the same field differently", () => {
    const found = differences(fields, base, { ...base, name: "甲" }, { ...base, name: "乙" });
    expect(found).toEqual([{ field: "name", isDisputed: true, suggestion: "mine" }]);
  });
  it("is silent when both made the same change, also in lists", () => {
    const same = { ...base, tags: ["水利", "重点"] };
    expect(differences(fields, base, same, { ...base, tags: ["水利", "重点"] })).toEqual([]);
  });
});

describe("a change", () => {
  it("carries only what differs, and null for what was emptied", () => {
    const before: { title: string; unit_id: string | null; weight: number } = {
      title: "清基",
      unit_id: "u1",
      weight: 1,
    };
    expect(changedFields(before, { ...before, unit_id: null, weight: 2 })).toEqual({
      unit_id: null,
      weight: 2,
    });
    expect(changedFields(before, { ...before })).toEqual({});
  });
});
