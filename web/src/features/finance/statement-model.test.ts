import { describe, expect, it } from "vitest";
import type { FundRow } from "@/api/types";
import { sumMoney } from "@/shared/money";
import { statementOf } from "./statement-model";

const row = (change: Partial<FundRow>): FundRow => ({
  source: "fiscal",
  year: 2026,
  planned: "0.10",
  appropriated: "0.20",
  received: "0.20",
  committed: "0.10",
  paid: "0.10",
  used: "0.10",
  rung: null,
  ...change,
});

describe("the statement", () => {
  const rows = [
    row({ year: null, source: null }),
    row({ rung: "amber" }),
    row({ source: "bond", planned: "9999999999999.99" }),
    row({ year: 2025 }),
  ];
  it("goes through the years, sums each and then all", () => {
    expect(statementOf(rows).map(({ kind, year }) => [kind, year])).toEqual([
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
  it("adds up to the 分: the parts are the whole", () => {
    const shown = statementOf(rows);
    for (const field of ["planned", "appropriated", "received", "committed", "paid", "available"] as const) {
      const of = (kind: string) => sumMoney(shown.filter((one) => one.kind === kind).map((one) => one[field]));
      expect(of("row")).toBe(of("total"));
      expect(of("year")).toBe(of("total"));
    }
    expect(shown[shown.length - 1]?.planned).toBe("10000000000000.29");
    expect(shown[0]?.available).toBe("0.10");
  });
  it("carries the rung of a year to its sum", () => {
    expect(statementOf(rows).find(({ kind, year }) => kind === "year" && year === 2026)?.rung).toBe("amber");
  });
});
