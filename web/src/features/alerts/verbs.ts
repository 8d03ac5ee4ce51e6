/** What can be done with an alert, from which state, with which right. */
import type { AlertState } from "@/api/types";

export type AlertVerb = "acknowledge" | "act" | "assign" | "supervise" | "resolve" | "reopen";

/** The permission behind each; the order is that of the buttons. */
export const VERBS: Record<AlertVerb, string> = {
  acknowledge: "alert.handle",
  act: "alert.handle",
  assign: "alert.assign",
  supervise: "alert.supervise",
  resolve: "alert.resolve",
  reopen: "alert.resolve",
};

const FROM: Record<AlertState, readonly AlertVerb[]> = {
  open: ["acknowledge", "act", "assign", "supervise", "resolve"],
  acknowledged: ["act", "assign", "supervise", "resolve"],
  assigned: ["act", "assign", "supervise", "resolve"],
  acted: ["resolve", "act", "assign", "supervise"],
  resolved: ["reopen"],
};

export function verbsFrom(state: AlertState): readonly AlertVerb[] {
  return FROM[state];
}

/** Only taking notice and handing on go without words. */
export function needsWords(verb: AlertVerb): boolean {
  return verb !== "acknowledge" && verb !== "assign";
}

export function needsPerson(verb: AlertVerb): boolean {
  return verb === "assign" || verb === "supervise";
}
