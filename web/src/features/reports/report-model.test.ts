import { describe, expect, it } from "vitest";
import { readSearch } from "@/shared/search-state";
import { effectsOf, isNarrowed, REPORT_SEARCH, stepTo, toReportQuery } from "./report-model";

const search = (query: string) => readSearch(REPORT_SEARCH, new URLSearchParams(query));

describe("the stream of reports", () => {
  it("begins with what waits for a review", () => {
    expect(toReportQuery(search(""))).toEqual({ review_state: "submitted" });
    expect(toReportQuery(search("review=all"))).toEqual({});
    expect(toReportQuery(search("review=nonsense"))).toEqual({ review_state: "submitted" });
  });
  it("asks for exactly what the address says", () => {
    const query = "review=accepted&state=problem&unit=u1&project=p1&from=2026-11-01&to=yesterday&mine=true";
    expect(toReportQuery(search(query))).toEqual({
      review_state: "accepted",
      state: "problem",
      unit_id: "u1",
      project_id: "p1",
      from: "2026-11-01",
      own: true,
    });
  });
  it("calls a list narrowed by anything but the review state", () => {
    expect(isNarrowed(search("review=accepted"))).toBe(false);
    expect(isNarrowed(search("state=stopped"))).toBe(true);
  });
});

describe("what accepting a report changes", () => {
  const report = { task_id: "t1", task_percent: 30, progress_percent: 45, expected_finish: null };
  it("moves the task from what it is to what is reported", () => {
    expect(effectsOf(report)).toEqual([{ kind: "percent", before: 30, after: 45 }]);
  });
  it("ends the task at 100 and then forecasts nothing", () => {
    const done = { ...report, progress_percent: 100, expected_finish: "2026-12-01" };
    expect(effectsOf(done).map(({ kind }) => kind)).toEqual(["percent", "done"]);
  });
  it("moves the forecast", () => {
    const later = { ...report, expected_finish: "2026-12-01" };
    expect(effectsOf(later)).toContainEqual({ kind: "finish", after: "2026-12-01" });
  });
  it("changes nothing where nothing is measured", () => {
    expect(effectsOf({ ...report, task_id: null })).toEqual([]);
    expect(effectsOf({ ...report, progress_percent: null })).toEqual([]);
    expect(effectsOf({ ...report, progress_percent: 30 })).toEqual([]);
  });
});

describe("walking through the stream by keys", () => {
  it("begins at the first and stops at both ends", () => {
    expect(stepTo(["a", "b"], null, 1)).toBe("a");
    expect(stepTo(["a", "b"], "a", 1)).toBe("b");
    expect(stepTo(["a", "b"], "b", 1)).toBe("b");
    expect(stepTo(["a", "b"], "a", -1)).toBe("a");
    expect(stepTo(["a", "b"], "gone", 1)).toBe("a");
    expect(stepTo([], null, 1)).toBeNull();
  });
});
