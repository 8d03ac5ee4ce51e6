import { describe, expect, it } from "vitest";
import { readSearch } from "@/shared/search-state";
import { countHidden, isFiltered, NO_FILTER, REGISTER_SEARCH, shownColumns, toFilter } from "./model";

const read = (query: string) => readSearch(REGISTER_SEARCH, new URLSearchParams(query));

describe("the register in the URL", () => {
  it("asks the server for exactly what the URL says", () => {
    const search = read("q=堤防&unit=u1&year=2026&min=100&max=200.50&tag=重点&mine=true&sort=name");
    expect(toFilter(search)).toEqual({
      q: "堤防",
      unit_id: "u1",
      include_subtree: true,
      year: 2026,
      amount_min: "100",
      amount_max: "200.50",
      tag: "重点",
      mine: true,
    });
    expect(search.sort).toBe("name");
  });
  it("ignores what makes no sense", () => {
    const search = read("year=abcd&min=-5&state=gone&sort=drop%20table&columns=name,secret");
    expect(toFilter(search)).toEqual({});
    expect(search.state).toBeNull();
    expect(search.sort).toBe("-updated_at");
    expect(search.columns).toEqual(["name"]);
  });
  it("leaves the state out of the counts of the tabs", () => {
    expect(toFilter(read("state=draft"))).toEqual({});
  });
  it("knows whether anything narrows the list", () => {
    expect(isFiltered(read("sort=name&columns=code"))).toBe(false);
    expect(isFiltered(read("state=draft"))).toBe(true);
    expect(countHidden(read("region=1&mine=true&q=x"))).toBe(2);
    expect(isFiltered({ ...read("q=x&mine=true&tag=a"), ...NO_FILTER })).toBe(false);
  });
  it("always shows the name, and columns in their own order", () => {
    expect(shownColumns(read("columns=updated_at,code"))).toEqual(["name", "code", "updated_at"]);
    expect(shownColumns(read(""))).toContain("total_investment");
  });
});
