import { describe, expect, it } from "vitest";
import { monthsOf, toEntryForm, toEntryPatch } from "./model";

describe("a year of days", () => {
  const months = monthsOf(2026, [
    { date: "2026-10-01", kind: "holiday", name: "国庆节" },
    { date: "2026-10-10", kind: "makeup_workday", name: "国庆节" },
  ]);
  it("has twelve months that begin on the right weekday", () => {
    expect(months.map((month) => month.cells.length)).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    // 2026-01-01 is a Thursday, 2026-02-01 a Sunday.
    expect(months[0]?.lead).toBe(3);
    expect(months[1]?.lead).toBe(6);
    expect(monthsOf(2028, [])[1]?.cells).toHaveLength(29);
  });
  it("marks what differs from the plain week", () => {
    const october = months[9]?.cells ?? [];
    expect(october[0]?.special?.kind).toBe("holiday");
    expect(october[9]).toMatchObject({ isWeekend: true, special: { kind: "makeup_workday" } });
    expect(october[4]?.special).toBeNull();
  });
});

describe("an entry", () => {
  const seen = { code: "510100", name: "甲市", source: "民政部", year: 2023, version: 1 };
  it("sends only what was changed", () => {
    expect(toEntryPatch(seen, toEntryForm(seen, 2026))).toEqual({});
    expect(toEntryPatch(seen, { ...toEntryForm(seen, 2026), name: "乙市 ", year: 2025 })).toEqual({
      name: "乙市",
      year: 2025,
    });
  });
});
