import { describe, expect, it } from "vitest";
import { sumMoney } from "@/shared/money";
import { aFundYear, figures } from "@/test/fund-samples";
import { statementOf } from "./statement-model";

describe("the statement", () => {
  const funds = {
    rows: [
      { source: null, year: null, figures: figures("0.10") },
      { source: "fiscal" as const, year: 2026, figures: figures("0.20") },
      { source: "bond" as const, year: 2026, figures: figures("9999999999999.70") },
      { source: "fiscal" as const, year: 2025, figures: figures("5.00") },
    ],
    years: [aFundYear(null, "0.10"), aFundYear(2026, "9999999999999.90", "amber"), aFundYear(2025, "5.00")],
    total: figures("10000000000005.00"),
  };
  const shown = statementOf(funds);
  it("goes through the years, sums each and then all", () => {
    expect(shown.map(({ kind, year }) => [kind, year])).toEqual([
      ["row", 2025],
      ["year", 2025],
      ["row", 2026],
      ["row", 2026],
      ["year", 2026],
      ["row", null],
      ["year", null],
      ["total", null],
    ]);
  });
  it("shows every row under its year: the parts are the whole, to the 分", () => {
    const of = (kind: string) =>
      sumMoney(shown.filter((one) => one.kind === kind).map(({ figures }) => figures.paid));
    expect(of("row")).toBe(of("total"));
    expect(of("year")).toBe(of("total"));
  });
  it("carries the rung of a year to its sum", () => {
    expect(shown.find(({ kind, year }) => kind === "year" && year === 2026)?.rung).toBe("amber");
  });
});
