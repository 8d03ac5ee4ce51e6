import { describe, expect, it } from "vitest";
import type { PeriodView } from "@/api/types";
import { monthOf, needsPeriodReason, periodSteps } from "./period-model";

type Month = Parameters<typeof periodSteps>[0];
const month = (state: PeriodView["state"], asked: string | null = null): Month => ({
  state,
  year: 2026,
  month: 3,
  asked_by: asked ? { id: asked, name: asked } : null,
});
const all = { mayKeep: true, mayConfirm: true, me: "me" };

describe("a month of the books", () => {
  it("is closed and reopened by two persons", () => {
    expect(periodSteps(month("open"), all, "2026-04-01").verbs).toEqual(["close"]);
    expect(periodSteps(month("closing", "other"), all, "2026-04-01").verbs).toEqual([
      "confirm-close",
      "cancel",
    ]);
    expect(periodSteps(month("closing", "me"), all, "2026-04-01")).toEqual({
      verbs: ["cancel"],
      isOwnWork: true,
    });
    expect(periodSteps(month("closed"), all, "2026-04-01").verbs).toEqual(["reopen"]);
    expect(periodSteps(month("reopening", "other"), all, "2026-04-01").verbs).toEqual([
      "confirm-reopen",
      "cancel",
    ]);
  });
  it("is not closed while it goes on", () => {
    expect(periodSteps(month("open"), all, "2026-03-31").verbs).toEqual([]);
  });
  it("is left alone by whoever has no right", () => {
    const none = { mayKeep: false, mayConfirm: false, me: "me" };
    expect(periodSteps(month("closing", "other"), none, "2026-04-01")).toEqual({
      verbs: [],
      isOwnWork: false,
    });
  });
  it("has a name, and is reopened only with a reason", () => {
    expect(monthOf({ year: 2026, month: 3 })).toBe("2026-03");
    expect(needsPeriodReason("reopen")).toBe(true);
    expect(needsPeriodReason("close")).toBe(false);
  });
});
