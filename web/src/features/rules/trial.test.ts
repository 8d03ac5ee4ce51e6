import { describe, expect, it } from "vitest";
import { fromHundreds, inHundreds } from "@/shared/hundreds";
import { factsOf, outcomeFigures, outcomeMissing } from "./trial";

describe("a case to try", () => {
  it("asks only for the facts the rule looks at", () => {
    const names = (params: Record<string, unknown>) =>
      factsOf({ kind: "lifecycle_guard", params }).map(({ name }) => name);
    expect(names({ needs_reason: true, min_papers: 1, needs_code: false })).toEqual(["has_reason", "papers"]);
    expect(names({})).toEqual([]);
    expect(factsOf({ kind: "working_day_clock", params: { days: 5 } })).toEqual([
      { name: "from", kind: "date" },
    ]);
  });
  it("tells the figures of its outcome that are there, in a steady order", () => {
    const details = { is_provisional: false, extended_due: null, due: "2026-01-30" };
    expect(outcomeFigures(details)).toEqual([["due", "2026-01-30"]]);
    expect(outcomeFigures({ limit_fen: 2, is_crossed: true, amount_fen: 1 })).toEqual([
      ["amount_fen", 1],
      ["limit_fen", 2],
    ]);
  });
  it("names the fields that are missing, and leaves other faults to the message", () => {
    const missing = [
      { code: "field.required", pointer: "/year", params: { field: "year" } },
      { code: "project.command.reason_required", pointer: "/reason" },
    ];
    expect(outcomeMissing({ missing, outcome: "refuses" })).toEqual(["year"]);
    expect(outcomeMissing({ outcome: "passes" })).toEqual([]);
  });
  it("types amounts in yuan and shares in per cent, without floats", () => {
    expect(inHundreds(123456789012345)).toBe("1234567890123.45");
    expect(fromHundreds("1234567890123.45")).toBe(123456789012345);
    expect(fromHundreds(null)).toBeNull();
    expect(inHundreds(undefined)).toBeNull();
  });
});
