/** Things of the interface with sensible values, for tests. */
import type { ProjectView, TaskView } from "@/api/types";

export function aProject(change: Partial<ProjectView> = {}): ProjectView {
  return {
    id: "p1",
    code: null,
    name: "东河堤防加固",
    state: "draft",
    unit: { id: "u1", name: "水利局" },
    category: { code: "water", name: "水利" },
    region: null,
    year: 2026,
    total_investment: "12000000.00",
    planned_start: "2026-03-01",
    planned_end: "2026-10-30",
    responsible_leader: { id: "h1", name: "李明", unit_name: "县政府" },
    in_charge: { id: "h2", name: "王建国", unit_name: "水利局" },
    progress_percent: 0,
    tags: [],
    updated_at: "2026-02-01T02:00:00Z",
    version: 3,
    summary: "",
    address: "",
    industry: null,
    source_key: null,
    origin: "created",
    security_label: "internal",
    actual_start: null,
    actual_end: null,
    state_before: null,
    created_at: "2026-01-01T02:00:00Z",
    created_by: { id: "h2", name: "王建国" },
    updated_by: { id: "h2", name: "王建国" },
    task_count: 0,
    milestone_count: 0,
    document_count: 0,
    participant_count: 0,
    capabilities: ["project.read", "project.edit"],
    ...change,
  };
}

export function aTask(change: Partial<TaskView> = {}): TaskView {
  return {
    id: "t1",
    parent_id: null,
    position: 0,
    wbs: "1",
    title: "清基",
    description: null,
    unit: null,
    assignee: null,
    planned_start: null,
    planned_end: null,
    actual_start: null,
    actual_end: null,
    weight: 1,
    progress_percent: 0,
    version: 1,
    ...change,
  };
}
