import { describe, expect, it } from "vitest";
import { daysLate, daysLeft, plannedPercent } from "./task";

describe("planned work", () => {
  it("is late from the day after its planned end", () => {
    const open = { planned_end: "2026-03-10", actual_end: null };
    expect(daysLate(open, "2026-03-10")).toBe(0);
    expect(daysLate(open, "2026-03-11")).toBe(1);
  });
  it("stays late by the day it ended, not by today", () => {
    expect(daysLate({ planned_end: "2026-03-10", actual_end: "2026-03-12" }, "2026-06-01")).toBe(2);
    expect(daysLate({ planned_end: "2026-03-10", actual_end: "2026-03-01" }, "2026-06-01")).toBe(0);
  });
  it("has no days left when it is done or has no plan", () => {
    expect(daysLeft({ planned_end: "2026-03-10", actual_end: null }, "2026-03-08")).toBe(2);
    expect(daysLeft({ planned_end: "2026-03-10", actual_end: "2026-03-09" }, "2026-03-08")).toBeNull();
    expect(daysLeft({ planned_end: null, actual_end: null }, "2026-03-08")).toBeNull();
  });
  it("counts the first and the last day into the plan", () => {
    expect(plannedPercent("2026-03-01", "2026-03-10", "2026-03-01")).toBe(10);
    expect(plannedPercent("2026-03-01", "2026-03-10", "2026-03-10")).toBe(100);
    expect(plannedPercent("2026-03-01", "2026-03-10", "2026-02-01")).toBe(0);
    expect(plannedPercent("2026-03-10", "2026-03-01", "2026-03-05")).toBeUndefined();
  });
});
