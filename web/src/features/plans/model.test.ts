import { describe, expect, it } from "vitest";
import { readSearch } from "@/shared/search-state";
import {
  daysAndHours,
  hasDoer,
  NO_STEP,
  PLAN_SEARCH,
  planPath,
  toPlanBody,
  toPlanForm,
  toPlanQuery,
} from "./model";

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
    expect(body.steps).toEqual([
      { title: "转移", what: "", role: "", hours_after: 0, person_id: "h1", unit_id: null },
    ]);
  });
  it("want somebody for every step: a post, a person or a unit", () => {
    expect(hasDoer({ ...NO_STEP, role: "  " })).toBe(false);
    expect(hasDoer({ ...NO_STEP, role: "现场负责人" })).toBe(true);
    expect(hasDoer({ ...NO_STEP, unit: { value: "u1", label: "水利局" } })).toBe(true);
  });
  it("find the field that a refusal of the server names", () => {
    expect(planPath("/steps/0/person_id")).toEqual(["steps", "0", "person"]);
    expect(planPath("/risk_ids/1")).toEqual(["risks", "1"]);
    expect(planPath("#/title")).toEqual(["title"]);
  });
  it("tell the time of a step in days and hours", () => {
    expect(daysAndHours(26)).toEqual({ days: 1, hours: 2 });
    expect(daysAndHours(0)).toEqual({ days: 0, hours: 0 });
  });
});
