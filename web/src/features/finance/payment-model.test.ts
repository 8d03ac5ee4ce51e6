import { describe, expect, it } from "vitest";
import type { PaymentView } from "@/api/types";
import { needsReason, stepsOf } from "./payment-model";

const ALL = ["payment.submit", "payment.approve", "payment.pay", "payment.reverse"];
const by = (id: string) => ({ by: { id, name: id, unit_name: "财政局" }, at: "2026-03-01T02:00:00Z" });
const me = (id: string, permissions = ALL) => ({ id, permissions });
type Standing = Parameters<typeof stepsOf>[0];
const payment = (change: Partial<PaymentView>): Standing => ({
  state: "submitted",
  submitted: by("clerk"),
  approved: null,
  capabilities: ALL,
  ...change,
});
const verbs = (standing: Standing, person = me("checker")) => stepsOf(standing, person).map(({ verb }) => verb);

describe("the steps of a payment", () => {
  it("follow its state", () => {
    expect(verbs(payment({ state: "draft" }))).toEqual(["submit"]);
    expect(verbs(payment({}))).toEqual(["approve", "return", "reject", "withdraw"]);
    expect(verbs(payment({ state: "approved", approved: by("checker") }), me("cashier"))).toEqual([
      "pay",
      "return",
      "reject",
    ]);
    expect(verbs(payment({ state: "paid" }))).toEqual(["reverse"]);
    expect(verbs(payment({ state: "reversed" }))).toEqual([]);
    expect(verbs(payment({ state: "rejected" }))).toEqual([]);
  });
  it("are only those this person may take", () => {
    expect(verbs(payment({ capabilities: ["payment.submit"] }))).toEqual(["withdraw"]);
  });
  it("say that four eyes need somebody else, even where the server withholds the right", () => {
    const own = stepsOf(payment({ capabilities: ["payment.submit"] }), me("clerk"));
    expect(own).toContainEqual({ verb: "approve", isOwnWork: true });
    const paying = stepsOf(payment({ state: "approved", approved: by("checker"), capabilities: [] }), me("checker"));
    expect(paying).toEqual([{ verb: "pay", isOwnWork: true }]);
  });
  it("do not speak of four eyes to somebody without the right", () => {
    expect(verbs(payment({ capabilities: [] }), me("clerk", ["payment.submit"]))).toEqual([]);
  });
  it("are explained where they undo something", () => {
    expect((["submit", "return", "reject", "reverse"] as const).map(needsReason)).toEqual([false, true, true, true]);
  });
});
