import { describe, expect, it } from "vitest";
import { figuresOf, highestRung, moneyAhead } from "./figures-model";

const totals = {
  planned: "2000000.00",
  appropriated: "1600000.00",
  received: "1200000.00",
  committed: "900000.00",
  paid: "700000.00",
  used: "1000000.01",
  available: "599999.99",
  held: "500000.00",
  paid_percent: 35,
};

describe("the five numbers", () => {
  it("hold each amount against what it should be measured by", () => {
    const shown = figuresOf(totals, null).map(({ id, amount, percent }) => [id, amount, percent]);
    expect(shown).toEqual([
      ["appropriated", "1600000.00", 80],
      ["received", "1200000.00", 75],
      ["used", "1000000.01", 50],
      ["paid", "700000.00", 35],
      ["available", "599999.99", 37.4],
    ]);
  });
  it("take their colour from the ladder only", () => {
    const toneOf = (rung: Parameters<typeof figuresOf>[1]) =>
      figuresOf(totals, rung).find(({ id }) => id === "used")?.tone;
    expect([null, "info", "amber", "red"].map((rung) => toneOf(rung as never))).toEqual([
      "plain",
      "plain",
      "warn",
      "bad",
    ]);
  });
  it("have no percentage of nothing", () => {
    const none = { ...totals, planned: "0.00", appropriated: "0.00" };
    expect(figuresOf(none, null).map(({ percent }) => percent)).toEqual([null, null, null, null, null]);
  });
});

describe("the ladder of several lines", () => {
  it("is that of the worst", () => {
    expect(highestRung([null, "info", "red", "amber"])).toBe("red");
    expect(highestRung([null, null])).toBeNull();
  });
});

describe("money beside work", () => {
  it("is told in whole points", () => {
    expect(moneyAhead(62.4, 50)).toBe(12);
    expect(moneyAhead(35, 50)).toBe(-15);
    expect(moneyAhead(null, 50)).toBeNull();
  });
});
