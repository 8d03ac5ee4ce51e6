/** Which commands lead forward, and what a command must carry. Pure. */
import type { OfferedCommand, ProjectCommand, ProjectCommandBody, RuleRef } from "@/api/types";

export const COMMANDS = [
  "submit",
  "return",
  "accept-for-review",
  "reject",
  "pass",
  "admit",
  "remove",
  "establish",
  "approve-plan",
  "start",
  "suspend",
  "resume",
  "terminate",
  "accept",
  "evaluate",
  "archive",
  "reopen",
] as const satisfies readonly ProjectCommand[];

/** What a server offers: a newer one knows more commands than this build. */
type Offered = Omit<OfferedCommand, "command"> & { command: string };

/** The offered commands this build has words for. */
export function knownCommands(offered: readonly Offered[]): OfferedCommand[] {
  return offered.flatMap((one) => {
    const command = COMMANDS.find((known) => known === one.command);
    return command ? [{ ...one, command }] : [];
  });
}

/** Commands that lead back or out: never the one primary button. */
const SIDE_WAYS: ReadonlySet<string> = new Set([
  "return",
  "reject",
  "remove",
  "suspend",
  "terminate",
  "reopen",
]);

/** Commands that end something: confirmed in red. */
const ENDING: ReadonlySet<string> = new Set(["reject", "remove", "terminate"]);

/** The one command to emphasise: the first allowed one that leads forward. */
export function primaryCommand(commands: readonly OfferedCommand[]): OfferedCommand | null {
  return commands.find(({ command, is_allowed }) => is_allowed && !SIDE_WAYS.has(command)) ?? null;
}

export function isEnding(command: string): boolean {
  return ENDING.has(command);
}

/** Whether other people run it: no work on the project would open it to this person. */
export function isForOthers({ is_permitted }: OfferedCommand): boolean {
  return !is_permitted;
}

/** The rules behind what is missing, each once. */
export function rulesOf(blocks: OfferedCommand["blocked_by"]): RuleRef[] {
  const rules = new Map<string, RuleRef>();
  for (const { rule } of blocks) rules.set(rule.id, rule);
  return [...rules.values()];
}

/** What a person filled in before running a command. */
export interface CommandForm {
  reason?: string;
  paper_ids?: string[];
  code?: string;
}

/** The request of a command: only what has a value. */
export function toRun(form: CommandForm): ProjectCommandBody {
  const reason = form.reason?.trim();
  const code = form.code?.trim();
  return {
    ...(reason ? { reason } : {}),
    paper_ids: form.paper_ids ?? [],
    ...(code ? { code } : {}),
  };
}
