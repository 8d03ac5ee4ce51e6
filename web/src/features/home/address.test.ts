import { describe, expect, it } from "vitest";
import { deskAddress, phoneAddress } from "./address";

describe("the rows behind a figure", () => {
  it("are a page of the desk with the same filters", () => {
    const list = { path: "/alerts", query: "open=true&light=red" };
    expect(deskAddress(list)).toBe("/desk/alerts?light=red");
    expect(deskAddress({ path: "/alerts", query: "open=true&mine=true" })).toBe("/desk/alerts?mine=true");
  });
  it("keep several states of projects, and the unit under the name the page gives it", () => {
    const query = "state=planned,in_execution&light=red&unit_id=u1&include_subtree=true";
    expect(deskAddress({ path: "/projects", query })).toBe(
      "/desk/projects?states=planned,in_execution&light=red&unit=u1",
    );
    expect(deskAddress({ path: "/projects", query: "state=draft" })).toBe("/desk/projects?state=draft");
  });
  it("open tasks and milestones on their own list", () => {
    expect(deskAddress({ path: "/my/milestones", query: "state=open" })).toBe(
      "/desk/work?state=open&of=milestones",
    );
    expect(deskAddress({ path: "/my/tasks", query: "state=open&late=true" })).toBe(
      "/desk/work?state=open&late=true",
    );
  });
  it("show defects among the inspections", () => {
    expect(deskAddress({ path: "/defects", query: "state=open&overdue=true&unit_id=u1" })).toBe(
      "/desk/inspections?state=open&overdue=true&unit=u1&look=defects",
    );
  });
  it("ask with the very same query on a phone", () => {
    const query = "state=planned,in_execution&light=red";
    expect(phoneAddress({ path: "/projects", query })).toBe(`/m/rows/projects?${query}`);
    expect(phoneAddress({ path: "/my/tasks", query: "state=open" })).toBe("/m/");
  });
  it("are exactly what is late, where a figure counts that", () => {
    const query = "state=open&late=true";
    expect(phoneAddress({ path: "/my/tasks", query })).toBe(`/m/rows/work?${query}`);
    expect(phoneAddress({ path: "/my/milestones", query })).toBe(`/m/rows/work?${query}&of=milestones`);
  });
  it("are no link where there is no page", () => {
    expect(deskAddress({ path: "/unknown", query: "" })).toBeUndefined();
  });
});
