import { describe, expect, it } from "vitest";
import { aFieldWork, aMilestone, anOwnReport, aTask } from "@/test/field-samples";
import { inReviewOrder, standOf, worksOf } from "./work";

describe("my work", () => {
  it("stands in the order in which it is due, without a date last", () => {
    const field = aFieldWork({
      tasks: [
        aTask({ id: "t1", planned_end: "2026-12-01" }),
        aTask({ id: "t2", planned_end: null }),
        aTask({ id: "t3", planned_end: "2026-11-01" }),
      ],
      milestones: [aMilestone({ id: "m1", planned_date: "2026-11-15" })],
    });
    expect(worksOf(field).map(({ subject }) => subject.id)).toEqual(["t3", "m1", "t1", "t2"]);
  });

  it("carries the name of its project for pages without a network", () => {
    const [work] = worksOf(aFieldWork({ tasks: [aTask({})] }));
    expect(work?.subject).toEqual({
      id: "t1",
      title: "路基工程",
      projectId: "p1",
      projectName: "清河镇农村道路硬化",
    });
  });
});

describe("how a milestone stands", () => {
  it.each([
    [null, false, "open"],
    ["returned", false, "returned"],
    ["waiting", false, "waiting"],
    ["waiting", true, "look"],
  ] as const)("%s, to be looked at by me %s: %s", (confirmation_state, awaits_my_look, stand) => {
    expect(standOf({ confirmation_state, awaits_my_look })).toBe(stand);
  });
});

it("shows first what a reviewer asked for, and keeps the order otherwise", () => {
  const reports = [
    anOwnReport({ id: "a", review_state: "submitted" }),
    anOwnReport({ id: "b", review_state: "incomplete" }),
    anOwnReport({ id: "c", review_state: "accepted" }),
    anOwnReport({ id: "d", review_state: "incomplete" }),
  ];
  expect(inReviewOrder(reports).map(({ id }) => id)).toEqual(["b", "d", "a", "c"]);
});
