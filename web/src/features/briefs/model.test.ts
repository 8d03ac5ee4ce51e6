import { describe, expect, it } from "vitest";
import { today } from "@/shared/dates";
import { readSearch } from "@/shared/search-state";
import { BRIEF_SEARCH, toBriefQuery } from "./model";

describe("briefs", () => {
  it("are those of today unless the address says another day", () => {
    const search = (query: string) => readSearch(BRIEF_SEARCH, new URLSearchParams(query));
    expect(toBriefQuery(search(""))).toEqual({ day: today() });
    expect(toBriefQuery(search("on=2026-11-02&project=p1"))).toEqual({ day: "2026-11-02", project_id: "p1" });
    expect(toBriefQuery(search("on=yesterday"))).toEqual({ day: today() });
  });
});
