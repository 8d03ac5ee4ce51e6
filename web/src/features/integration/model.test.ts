import { describe, expect, it } from "vitest";
import type { ImportMapping } from "@/api/types";
import {
  applyTemplate,
  canUndo,
  errorsFirst,
  isRunning,
  percentOf,
  readValueMap,
  sourceOf,
  withSource,
  writeValueMap,
} from "./model";

const EMPTY: ImportMapping = {
  sheet: "台账",
  header_row: 2,
  target: "project",
  fields: [],
  key: { columns: [] },
  latest_by: null,
};

describe("the mapping editor", () => {
  it("feeds a field, and drops one that nothing feeds any more", () => {
    const fed = withSource(withSource(EMPTY, "year", { fixed: "2026" }), "name", { columns: [1, 0] });
    expect(fed.fields.map(({ field }) => field)).toEqual(["name", "year"]);
    expect(sourceOf(fed, "name").columns).toEqual([1, 0]);
    const bare = withSource(fed, "name", { columns: [] });
    expect(bare.fields.map(({ field }) => field)).toEqual(["year"]);
    expect(EMPTY.fields).toEqual([]);
  });
  it("puts a template on a file that has fewer columns", () => {
    const template = {
      ...withSource(withSource(EMPTY, "name", { columns: [0, 9] }), "code", { columns: [9] }),
      sheet: "别处",
      key: { columns: [9, 1] },
      latest_by: { column: 9 },
    };
    const mapping = applyTemplate(template, EMPTY, 3);
    expect(mapping.fields.map(({ field, columns }) => [field, columns])).toEqual([["name", [0]]]);
    expect(mapping).toMatchObject({ sheet: "台账", header_row: 2, key: { columns: [1] }, latest_by: null });
  });
  it("reads and writes tables of values", () => {
    const map = readValueMap("在建=实施\n停工＝暂停\n没有等号\n*=");
    expect(map).toEqual({ 在建: "实施", 停工: "暂停", "*": "" });
    expect(readValueMap(writeValueMap(map))).toEqual(map);
  });
});

describe("the run of an import", () => {
  it("knows how far it is", () => {
    expect(percentOf({ done: 1, total: 3 })).toBe(33);
    expect(percentOf({ done: 0, total: 0 })).toBe(0);
    expect(percentOf(null)).toBe(0);
  });
  it("asks again only while the server works", () => {
    expect(isRunning("checking")).toBe(true);
    expect(isRunning("paused")).toBe(false);
  });
  it("offers to undo until the time is over", () => {
    const view = { state: "committed" as const, undo_until: "2026-11-22T00:00:00Z" };
    expect(canUndo(view, new Date("2026-11-21T23:00:00Z"))).toBe(true);
    expect(canUndo(view, new Date("2026-11-22T00:00:01Z"))).toBe(false);
    expect(canUndo({ ...view, state: "undone" }, new Date("2026-11-21T23:00:00Z"))).toBe(false);
  });
});

describe("the findings of a row", () => {
  it("begin with what keeps it out, otherwise in their order", () => {
    const issue = (code: string, severity: "error" | "warning") => ({
      row: 3,
      column: null,
      severity,
      code,
      detail: code,
      params: {},
    });
    const found = errorsFirst([
      issue("a", "warning"),
      issue("b", "error"),
      issue("c", "warning"),
      issue("d", "error"),
    ]);
    expect(found.map(({ code }) => code)).toEqual(["b", "d", "a", "c"]);
  });
});
