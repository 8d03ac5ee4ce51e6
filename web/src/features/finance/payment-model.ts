/** The steps of a payment: which are offered, and what four eyes forbid. Pure. */
import type { MeView, PaymentVerb, PaymentView } from "@/api/types";

/** In the order of the buttons: forward first. */
const ORDER = ["submit", "approve", "pay", "return", "reject", "withdraw", "reverse"] as const;
const FORWARD: ReadonlySet<string> = new Set(["submit", "approve", "pay"]);
const SERIOUS: ReadonlySet<string> = new Set(["reject", "reverse"]);
const EXPLAINED: ReadonlySet<string> = new Set(["return", "reject", "reverse"]);
/** Steps that are booked on a day. */
const DATED: ReadonlySet<string> = new Set(["pay", "reverse"]);

export const isForward = (verb: PaymentVerb): boolean => FORWARD.has(verb);
export const isSerious = (verb: PaymentVerb): boolean => SERIOUS.has(verb);
export const needsReason = (verb: PaymentVerb): boolean => EXPLAINED.has(verb);
export const isDated = (verb: PaymentVerb): boolean => DATED.has(verb);

/** The offered steps in the order of their buttons. */
export function orderedSteps(steps: readonly PaymentVerb[]): PaymentVerb[] {
  return ORDER.filter((verb) => steps.includes(verb));
}

type Standing = Pick<PaymentView, "state" | "submitted" | "approved">;

/**
 * The step that somebody else has to take because this person took the one before: who handed in
 * does not approve, who approved does not pay. Null where that is not the reason.
 */
export function barredByFourEyes(
  payment: Standing,
  me: Pick<MeView, "id" | "permissions"> | undefined,
): "approve" | "pay" | null {
  const verb = payment.state === "submitted" ? "approve" : payment.state === "approved" ? "pay" : null;
  if (!verb || !me?.permissions.includes(`payment.${verb}`)) return null;
  const maker = verb === "approve" ? payment.submitted : payment.approved;
  return maker?.by.id === me.id ? verb : null;
}

/** The next step of a payment in a work list; null where nobody waits. */
export function waitingFor({ state }: Pick<PaymentView, "state">): "approve" | "pay" | null {
  return state === "submitted" ? "approve" : state === "approved" ? "pay" : null;
}
