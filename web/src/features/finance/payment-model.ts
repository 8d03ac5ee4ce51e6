/** The steps of a payment: which a person may take, and why not. Pure. */
import type { MeView, PaymentState, PaymentVerb, PaymentView } from "@/api/types";

/** Where each step begins, in the order of the buttons; the first forward one is the primary button. */
const STEPS: readonly { verb: PaymentVerb; from: readonly PaymentState[] }[] = [
  { verb: "submit", from: ["draft"] },
  { verb: "approve", from: ["submitted"] },
  { verb: "pay", from: ["approved"] },
  { verb: "return", from: ["submitted", "approved"] },
  { verb: "reject", from: ["submitted", "approved"] },
  { verb: "withdraw", from: ["submitted"] },
  { verb: "reverse", from: ["paid"] },
];

/** The permission behind each step. */
export const PERMISSION: Record<PaymentVerb, string> = {
  submit: "payment.submit",
  withdraw: "payment.submit",
  approve: "payment.approve",
  return: "payment.approve",
  reject: "payment.approve",
  pay: "payment.pay",
  reverse: "payment.reverse",
};

/** Steps that lead back or out: never the primary button, and the red ones among them. */
export const FORWARD: ReadonlySet<PaymentVerb> = new Set(["submit", "approve", "pay"]);
const SERIOUS: ReadonlySet<PaymentVerb> = new Set(["reject", "reverse"]);
const EXPLAINED: ReadonlySet<PaymentVerb> = new Set(["return", "reject", "reverse"]);

export interface OfferedStep {
  verb: PaymentVerb;
  /** Somebody else has to do it: this person did the step before. */
  isOwnWork: boolean;
}

export function isSerious(verb: PaymentVerb): boolean {
  return SERIOUS.has(verb);
}

export function needsReason(verb: PaymentVerb): boolean {
  return EXPLAINED.has(verb);
}

type Standing = Pick<PaymentView, "state" | "submitted" | "approved" | "capabilities">;

/**
 * The steps from here for somebody who holds their permission. What four eyes forbid is offered
 * too, marked, so that one reads why instead of missing a button.
 */
export function stepsOf(payment: Standing, me: Pick<MeView, "id" | "permissions"> | undefined): OfferedStep[] {
  return STEPS.filter(({ from }) => from.includes(payment.state)).flatMap(({ verb }) => {
    const isOwnWork = me !== undefined && makerOf(payment, verb) === me.id;
    const isHeld = payment.capabilities.includes(PERMISSION[verb]);
    const isHeldElsewhere = isOwnWork && (me?.permissions.includes(PERMISSION[verb]) ?? false);
    return isHeld || isHeldElsewhere ? [{ verb, isOwnWork }] : [];
  });
}

/** Whose work a step checks: who handed in does not approve, who approved does not pay. */
function makerOf(payment: Standing, verb: PaymentVerb): string | null {
  if (verb === "approve") return payment.submitted?.by?.id ?? null;
  return verb === "pay" ? (payment.approved?.by?.id ?? null) : null;
}
