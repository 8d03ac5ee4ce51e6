/** What the field gets from the server, with sensible values, for tests. */
import type { Evidence, FieldMilestone, FieldTask, FieldWork, OwnReport } from "@/api/types";

export function aFieldWork(change: Partial<FieldWork> = {}): FieldWork {
  return {
    projects: [
      {
        id: "p1",
        name: "清河镇农村道路硬化",
        code: null,
        state: "in_execution",
        address: "",
        progress_percent: 40,
      },
    ],
    tasks: [],
    milestones: [],
    reports: [],
    ...change,
  };
}

export function aTask(change: Partial<FieldTask> = {}): FieldTask {
  return {
    id: "t1",
    project_id: "p1",
    wbs: "1.1",
    title: "路基工程",
    description: "",
    planned_start: null,
    planned_end: "2026-11-30",
    actual_start: null,
    forecast_end: null,
    progress_percent: 40,
    is_own: true,
    last_report: null,
    ...change,
  };
}

export function anEvidence(change: Partial<Evidence> = {}): Evidence {
  return {
    min_photos: 0,
    needs_words: false,
    needs_position: false,
    needs_second_person: false,
    rule_id: "milestone.confirmation.key",
    rule_title: "关键节点确认",
    rule_clause: "第 1 条",
    ...change,
  };
}

export function aMilestone(change: Partial<FieldMilestone> = {}): FieldMilestone {
  return {
    id: "m1",
    project_id: "p1",
    title: "主体封顶",
    description: "",
    is_key: true,
    planned_date: "2026-11-30",
    is_own: true,
    evidence: null,
    confirmation_state: null,
    confirmation_version: null,
    awaits_my_look: false,
    last_report: null,
    ...change,
  };
}

export function anOwnReport(change: Partial<OwnReport> = {}): OwnReport {
  return {
    id: "r1",
    project_id: "p1",
    task_id: "t1",
    milestone_id: null,
    subject_name: "1.1 路基工程",
    state: "normal",
    progress_percent: 45,
    words: "",
    captured_at: "2026-11-21T15:20:00+08:00",
    received_at: "2026-11-21T15:21:00+08:00",
    review_state: "submitted",
    review_words: "",
    version: 1,
    ...change,
  };
}
