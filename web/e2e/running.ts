/** Projects under way that journeys make for themselves, with their work and their money. */
import { randomUUID } from "node:crypto";
import { type Caller, callerOf, hoursBefore, type Made } from "./api";
import { dayFrom } from "./forms";

/** The budget year of today. */
export const YEAR = Number(dayFrom(0).slice(0, 4));

interface Wish {
  name: string;
  /** Approved total in yuan. */
  total?: string;
}

/** A project of the usual bureau that is being built; its project manager is in charge. */
export async function runningProject({ name, total = "3000000.00" }: Wish): Promise<string> {
  const [clerk, manager] = await Promise.all([callerOf("clerk"), callerOf("project_manager")]);
  const { id } = await clerk.post("/projects/record-existing", {
    name,
    unit_id: clerk.unit,
    state: "in_execution",
    reason: "存量登记",
    year: YEAR,
    total_investment: total,
    planned_start: dayFrom(-60),
    planned_end: dayFrom(120),
    actual_start: dayFrom(-60),
    in_charge_id: manager.id,
  });
  return id;
}

/** A task of the field worker. */
export async function taskOf(project: string, title: string): Promise<Made> {
  const [clerk, worker] = await Promise.all([callerOf("clerk"), callerOf("field_worker")]);
  return clerk.post(`/projects/${project}/tasks`, {
    title,
    assignee_id: worker.id,
    planned_start: dayFrom(-30),
    planned_end: dayFrom(30),
  });
}

/** What a worker says about a task. */
export async function report(
  worker: Caller,
  project: string,
  about: { task: string; percent: number; words: string; photos?: string[]; hoursAgo?: number },
): Promise<Made> {
  const { task, percent, words, photos = [], hoursAgo = 0 } = about;
  return worker.post(`/projects/${project}/progress-reports`, {
    id: randomUUID(),
    task_id: task,
    state: "normal",
    progress_percent: percent,
    words,
    photo_ids: photos,
    captured_at: hoursBefore(hoursAgo),
  });
}

/** Money of the county for this year: what a paper about it says. */
export function fiscal(project: string, amount: string, more: object = {}): object {
  const paper = { project_id: project, title: "第一批资金", party: "安澜县财政局", source: "fiscal" };
  return { ...paper, year: YEAR, amount, effective_on: dayFrom(0), ...more };
}

/** Authority and money. */
export async function fund(project: string, amount: string): Promise<void> {
  const finance = await callerOf("finance_officer");
  await finance.post("/appropriations", fiscal(project, amount));
  await finance.post("/receipts", fiscal(project, amount));
}
