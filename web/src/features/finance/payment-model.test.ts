import { describe, expect, it } from "vitest";
import { aPayment } from "@/test/fund-samples";
import { barredByFourEyes, isDated, needsReason, orderedSteps, waitingFor } from "./payment-model";

const me = (id: string, permissions = ["payment.approve", "payment.pay"]) => ({ id, permissions });
const by = (id: string) => ({ by: { id, name: id }, at: "2026-03-01T02:00:00Z" });

describe("the steps of a payment", () => {
  it("stand forward first", () => {
    expect(orderedSteps(["withdraw", "reject", "approve", "return"])).toEqual([
      "approve",
      "return",
      "reject",
      "withdraw",
    ]);
  });
  it("ask for a reason where they undo something, for a day where they are booked", () => {
    expect((["submit", "return", "reject", "reverse"] as const).map(needsReason)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect((["approve", "pay", "reverse"] as const).map(isDated)).toEqual([false, true, true]);
  });
  it("need somebody else where four eyes look", () => {
    expect(barredByFourEyes(aPayment(), me("clerk"))).toBe("approve");
    expect(barredByFourEyes(aPayment(), me("checker"))).toBeNull();
    const approved = aPayment({ state: "approved", approved: by("checker") });
    expect(barredByFourEyes(approved, me("checker"))).toBe("pay");
    expect(barredByFourEyes(approved, me("clerk"))).toBeNull();
  });
  it("do not speak of four eyes to somebody without the right", () => {
    expect(barredByFourEyes(aPayment(), me("clerk", []))).toBeNull();
  });
  it("wait for approval, then for payment", () => {
    expect(waitingFor(aPayment())).toBe("approve");
    expect(waitingFor(aPayment({ state: "approved" }))).toBe("pay");
    expect(waitingFor(aPayment({ state: "paid" }))).toBeNull();
  });
});
