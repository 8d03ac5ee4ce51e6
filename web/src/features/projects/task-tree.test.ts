import { describe, expect, it } from "vitest";
import { aTask } from "@/test/samples";
import { buildTree, placeFor, visibleNodes } from "./task-tree";

const task = (id: string, parent_id: string | null, position: number) => aTask({ id, parent_id, position });
// 1 ── 2, 3 ── 4 ; 5
const tasks = [
  task("1", null, 1),
  task("3", "1", 2),
  task("2", "1", 1),
  task("4", "3", 1),
  task("5", null, 2),
];
const tree = buildTree(tasks);
const ids = (folded: string[]) => visibleNodes(tree, new Set(folded)).map((node) => node.task.id);

describe("the task tree", () => {
  it("nests by parent and sorts by position", () => {
    expect(ids([])).toEqual(["1", "2", "3", "4", "5"]);
    expect(visibleNodes(tree, new Set()).map((node) => node.level)).toEqual([1, 2, 2, 3, 1]);
  });
  it("hides what is under a folded task", () => {
    expect(ids(["1"])).toEqual(["1", "5"]);
    expect(ids(["3"])).toEqual(["1", "2", "3", "5"]);
  });
  it("moves among siblings only where there is one", () => {
    expect(placeFor(tree, "3", "up")).toEqual({ parent_id: "1", position: 1 });
    expect(placeFor(tree, "2", "up")).toBeNull();
    expect(placeFor(tree, "1", "down")).toEqual({ parent_id: null, position: 2 });
    expect(placeFor(tree, "5", "down")).toBeNull();
  });
  it("goes under the sibling before, at its end", () => {
    expect(placeFor(tree, "5", "in")).toEqual({ parent_id: "1", position: null });
    expect(placeFor(tree, "2", "in")).toBeNull();
  });
  it("goes out right behind its parent", () => {
    expect(placeFor(tree, "4", "out")).toEqual({ parent_id: "1", position: 3 });
    expect(placeFor(tree, "1", "out")).toBeNull();
  });
  it("keeps tasks whose parent is not there", () => {
    expect(buildTree([task("9", "gone", 1)]).map((node) => node.task.id)).toEqual(["9"]);
  });
});
