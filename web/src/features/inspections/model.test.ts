import { describe, expect, it } from "vitest";
import { readSearch } from "@/shared/search-state";
import { CHECK_SEARCH, fromPin, isNarrowed, rateOf, toDefectQuery, toInspectionQuery, toPin } from "./model";

const search = (query: string) => readSearch(CHECK_SEARCH, new URLSearchParams(query));

describe("inspections and defects", () => {
  it("ask for exactly what the address says, each for its own", () => {
    const both = search("run=finished&state=open&severity=critical&overdue=true&kind=safety&unit=u1");
    expect(toInspectionQuery(both)).toEqual({ kind: "safety", state: "finished", unit_id: "u1" });
    expect(toDefectQuery(both)).toEqual({ state: "open", severity: "critical", unit_id: "u1", overdue: true });
  });
  it("fall back where the address says nonsense", () => {
    expect(toDefectQuery(search("state=broken&severity=huge"))).toEqual({});
    expect(isNarrowed(search("look=defects"))).toBe(false);
    expect(isNarrowed(search("counted=true"))).toBe(true);
  });
  it("keep the place of a pin to a ten-thousandth", () => {
    expect(fromPin({ x: 0.1234, y: 1 })).toEqual({ x: 1234, y: 10_000 });
    expect(toPin({ x: 1234, y: 0 })).toEqual({ x: 0.1234, y: 0 });
  });
  it("tell a rate only where there was an inspection", () => {
    expect(rateOf(1, 3)).toBe(33);
    expect(rateOf(0, 0)).toBeNull();
  });
});
