import { describe, expect, it } from "vitest";
import { addressOf, byKind, pieces } from "./model";

const marked = (title: string, marks: number[][]) =>
  pieces(title, marks).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text));

describe("what was found", () => {
  it("marks stretches of a title", () => {
    expect(marked("东河堤防加固", [[2, 2]])).toEqual(["东河", "[堤防]", "加固"]);
    expect(marked("堤防", [])).toEqual(["堤防"]);
    expect(
      marked("堤防加固", [
        [0, 3],
        [2, 2],
      ]),
    ).toEqual(["[堤防加固]"]);
  });
  it("counts rare characters as one", () => {
    expect(marked("𠮷河堤防", [[2, 2]])).toEqual(["𠮷河", "[堤防]"]);
  });
  it("leads to the tab where the thing stands", () => {
    expect(addressOf({ kind: "project", project_id: "p1" })).toBe("/desk/projects/p1");
    expect(addressOf({ kind: "document", project_id: "p1" })).toBe("/desk/projects/p1?tab=documents");
  });
  it("leaves out kinds nothing was found of", () => {
    const item = { id: "x", project_id: "p1", title: "t", highlight: [], kind: "task" as const };
    const groups = byKind([{ ...item, context: { project_name: "p", unit: { id: "u", name: "u" } } }]);
    expect(groups.map(({ kind }) => kind)).toEqual(["task"]);
  });
});
