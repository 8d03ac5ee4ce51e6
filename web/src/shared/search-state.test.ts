import { describe, expect, it } from "vitest";
import { flag, oneOf, pattern, readSearch, someOf, text, writeSearch } from "./search-state";

const schema = {
  q: text,
  year: pattern(/^\d{4}$/),
  sort: oneOf(["name", "-name"], "name"),
  state: someOf(["draft", "submitted", "accepted"]),
  mine: flag,
};

describe("search state", () => {
  it("reads what it wrote", () => {
    const state = {
      q: "堤防",
      year: "2026",
      sort: "-name",
      state: ["draft", "accepted"],
      mine: true,
    } as const;
    const query = writeSearch(schema, new URLSearchParams(), { ...state, state: [...state.state] });
    expect(readSearch(schema, query)).toEqual(state);
  });
  it("falls back on bad values", () => {
    const query = new URLSearchParams("year=20x6&sort=drop&state=draft,gone&mine=1&q=%20");
    expect(readSearch(schema, query)).toEqual({
      q: null,
      year: null,
      sort: "name",
      state: ["draft"],
      mine: false,
    });
  });
  it("leaves out defaults and keeps foreign fields", () => {
    const query = writeSearch(schema, new URLSearchParams("tab=tasks&q=x"), { q: null, sort: "name" });
    expect(query.toString()).toBe("tab=tasks");
  });
});
