import { describe, expect, it } from "vitest";
import {
  type CurveSeries,
  datesOn,
  daysOf,
  lineOf,
  placeIn,
  spanOf,
  ticksUpTo,
  valueAt,
} from "./curve-model";

const paid: CurveSeries = {
  id: "paid",
  name: "已支付",
  points: [
    { date: "2026-01-10", fen: 100n },
    { date: "2026-03-01", fen: 250n },
  ],
};
const plan: CurveSeries = {
  id: "plan",
  name: "计划",
  isPlan: true,
  points: [
    { date: "2026-01-01", fen: 0n },
    { date: "2026-01-11", fen: 1000n },
  ],
};

describe("a curve of money against time", () => {
  it("stands still between two payments and grows evenly along a plan", () => {
    expect(valueAt(paid, "2026-01-09")).toBeNull();
    expect(valueAt(paid, "2026-02-28")).toBe(100n);
    expect(valueAt(paid, "2026-03-01")).toBe(250n);
    expect(valueAt(paid, "2027-01-01")).toBe(250n);
    expect(valueAt(plan, "2026-01-06")).toBe(500n);
    expect(valueAt(plan, "2026-12-31")).toBe(1000n);
  });
  it("spans all its lines", () => {
    expect(spanOf([paid, plan])).toEqual({ from: "2026-01-01", to: "2026-03-01", most: 1000n });
    expect(spanOf([])).toBeNull();
    expect(daysOf([paid, plan])).toEqual(["2026-01-01", "2026-01-10", "2026-01-11", "2026-03-01"]);
  });
  it.each([1n, 7n, 10n, 99n, 100n, 123_456_789n, 10n ** 15n])("has round ticks up to %s", (most) => {
    const ticks = ticksUpTo(most);
    expect(ticks[0]).toBe(0n);
    expect((ticks[ticks.length - 1] ?? 0n) >= most).toBe(true);
    expect(ticks.length).toBeLessThanOrEqual(6 + 1);
    expect(String(ticks[1])).toMatch(/^[125]0*$/);
  });
  it("names the same months every year, and not too many", () => {
    const span = { from: "2024-11-20", to: "2026-12-31", most: 1n };
    expect(datesOn(span, 5)).toEqual(["2025-01-01", "2025-07-01", "2026-01-01", "2026-07-01"]);
    expect(datesOn({ ...span, from: "2026-12-02" }, 5)).toEqual(["2026-12-02"]);
  });
  it("draws steps for what happened and slopes for what was meant", () => {
    const place = placeIn({ from: "2026-01-01", to: "2026-01-11", most: 1000n }, 1000n, 100, 50);
    expect(lineOf(plan, place, "2026-01-11")).toBe("M0,50 L100,0");
    const steps: CurveSeries = {
      id: "s",
      name: "",
      points: [
        { date: "2026-01-01", fen: 500n },
        { date: "2026-01-06", fen: 1000n },
      ],
    };
    expect(lineOf(steps, place, "2026-01-11")).toBe("M0,25 H50 V0 H100");
  });
  it("places the largest amount the API knows to the pixel", () => {
    const place = placeIn({ from: "2026-01-01", to: "2026-01-11", most: 1n }, 10n ** 15n, 100, 100);
    expect(place.y(10n ** 15n)).toBe(0);
    expect(place.y(5n * 10n ** 14n)).toBe(50);
  });
});
