/** Which commands lead forward, and what a command must carry. Pure. */
import type { CommandView, ProjectCommand, RunCommand } from "@/api/types";

/** Commands that lead back or out: never the one primary button. */
const SIDE_WAYS: ReadonlySet<ProjectCommand> = new Set([
  "return",
  "reject",
  "remove",
  "suspend",
  "terminate",
  "reopen",
]);

/** Commands that end something: confirmed in red. */
const ENDING: ReadonlySet<ProjectCommand> = new Set(["reject", "remove", "terminate"]);

/** The one command to emphasise: the first allowed one that leads forward. */
export function primaryCommand(commands: readonly CommandView[]): CommandView | null {
  return commands.find(({ command, is_allowed }) => is_allowed && !SIDE_WAYS.has(command)) ?? null;
}

export function isEnding(command: ProjectCommand): boolean {
  return ENDING.has(command);
}

/** What a person filled in before running a command. */
export interface CommandForm {
  reason?: string;
  paper_ids?: string[];
  code?: string;
}

/** The request of a command: only what has a value. */
export function toRun(form: CommandForm): RunCommand {
  const reason = form.reason?.trim();
  const code = form.code?.trim();
  return {
    ...(reason ? { reason } : {}),
    ...(form.paper_ids?.length ? { paper_ids: form.paper_ids } : {}),
    ...(code ? { code } : {}),
  };
}
