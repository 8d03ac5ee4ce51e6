import { describe, expect, it } from "vitest";
import type { MyMilestoneView, MyTaskView } from "@/api/types";
import { aTask } from "@/test/samples";
import { openWork } from "./model";

const project = { id: "p1", name: "东河堤防加固" };
const task = (id: string, planned_end: string | null): MyTaskView => ({
  ...aTask({ id, title: id, planned_end, progress_percent: 30 }),
  project,
});
const milestone = (id: string, planned_date: string): MyMilestoneView => ({
  id,
  title: id,
  description: "",
  is_key: false,
  unit: null,
  person: null,
  planned_date,
  actual_date: null,
  weight: 1,
  task_id: null,
  version: 1,
  project,
});

describe("what waits for me", () => {
  it("mixes tasks and milestones by due day, those without a day last", () => {
    const work = openWork(
      [task("later", "2026-12-01"), task("never", null)],
      [milestone("soon", "2026-11-01")],
    );
    expect(work.map(({ id }) => id)).toEqual(["soon", "later", "never"]);
  });
  it("gives a progress to tasks only", () => {
    const [first, second] = openWork([task("a", "2026-01-01")], [milestone("b", "2026-01-02")]);
    expect(first?.percent).toBe(30);
    expect(second?.percent).toBeNull();
  });
});
