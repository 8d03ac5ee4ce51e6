import { describe, expect, it } from "vitest";
import { hitMeaning, hitRate } from "./back-test-model";

describe("the hit rate of a back-test", () => {
  it("counts only what is decided, and says nothing without a sample", () => {
    expect(hitRate({ hits: 3, false_alarms: 1 })).toBe(75);
    expect(hitRate({ hits: 0, false_alarms: 4 })).toBe(0);
    expect(hitRate({ hits: 0, false_alarms: 0 })).toBeNull();
  });
});

describe("what counts as a hit", () => {
  it("is told for what watches, and for nothing else", () => {
    expect(hitMeaning("milestone.date")).toBe("rules:backTest.means.milestone");
    expect(hitMeaning("budget_line.spent")).toBe(hitMeaning("project_year.spent"));
    for (const scope of ["finance.line.info", "toString", ""]) expect(hitMeaning(scope)).toBeNull();
  });
});
