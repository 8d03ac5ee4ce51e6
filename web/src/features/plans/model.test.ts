import { describe, expect, it } from "vitest";
import { readSearch } from "@/shared/search-state";
import { daysAndHours, NO_STEP, PLAN_SEARCH, toPlanBody, toPlanForm, toPlanQuery } from "./model";

describe("contingency plans", () => {
  it("ask for exactly what the address says", () => {
    const search = readSearch(PLAN_SEARCH, new URLSearchParams("kind=flood&state=nonsense&unit=u1"));
    expect(toPlanQuery(search)).toEqual({ kind: "flood", unit_id: "u1" });
  });
  it("send the persons of their steps by identifier and everything trimmed", () => {
    const person = { value: "h1", label: "王建国" };
    const form = { ...toPlanForm(null), title: " 防汛 ", steps: [{ ...NO_STEP, title: "转移", person }] };
    const body = toPlanBody(form);
    expect(body.title).toBe("防汛");
    expect(body.steps).toEqual([{ title: "转移", what: "", role: "", hours_after: 0, person_id: "h1" }]);
  });
  it("tell the time of a step in days and hours", () => {
    expect(daysAndHours(26)).toEqual({ days: 1, hours: 2 });
    expect(daysAndHours(0)).toEqual({ days: 0, hours: 0 });
  });
});
