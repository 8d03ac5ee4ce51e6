import { describe, expect, it } from "vitest";
import { today } from "@/shared/dates";
import { readSearch } from "@/shared/search-state";
import { BRIEF_SEARCH, groupsOf, saysNothing, toBriefQuery } from "./model";

describe("briefs", () => {
  it("are those of today unless the address says another day", () => {
    const search = (query: string) => readSearch(BRIEF_SEARCH, new URLSearchParams(query));
    expect(toBriefQuery(search(""))).toEqual({ day: today() });
    expect(toBriefQuery(search("on=2026-11-02&project=p1"))).toEqual({ day: "2026-11-02", project_id: "p1" });
    expect(toBriefQuery(search("on=yesterday"))).toEqual({ day: today() });
  });

  const item = (subject_kind: string, subject_id: string) => ({
    subject_kind,
    subject_id,
    subject_name: subject_id,
    actions: [],
    changes: [],
  });

  it("tell what belongs together, and lose no line of a kind that came later", () => {
    const items = [item("payment", "a"), item("task", "b"), item("satellite", "c"), item("milestone", "d")];
    expect(
      groupsOf(items).map(({ group, items: lines }) => [group, ...lines.map((line) => line.subject_id)]),
    ).toEqual([
      ["work", "b", "d"],
      ["money", "a"],
      ["other", "c"],
    ]);
  });

  it("say nothing once every line is taken out and nobody wrote a word", () => {
    const items = [item("task", "a"), item("alert", "b")];
    expect(saysNothing(items, ["a", "b"], " ")).toBe(true);
    expect(saysNothing(items, ["a", "b"], "停电")).toBe(false);
    expect(saysNothing(items, ["a"], "")).toBe(false);
    expect(saysNothing([], [], "")).toBe(true);
  });
});
