import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { PaymentView } from "@/api/types";
import { loadTexts } from "@/i18n";
import { today } from "@/shared/dates";
import { aToken, fakeApi, json, problem } from "@/test/fake-api";
import { aPayment } from "@/test/fund-samples";
import { renderDesk, signedIn } from "@/test/render";
import { PaymentActions } from "./payment-actions";

const PAY = "/api/v1/payments/pay1";
const ME = {
  id: "officer",
  login: "officer",
  name: "苏梦瑶",
  unit: { id: "u9", name: "财政局" },
  password_change_required: false,
  permissions: ["payment.approve", "payment.pay", "ledger.reverse"],
  grants: [],
  last_login_at: null,
};

async function show(payment: PaymentView, answer: () => Response = () => json(payment)) {
  const fake = fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/me": () => json(ME),
    [`POST ${PAY}/approve`]: answer,
    [`POST ${PAY}/return`]: answer,
    [`POST ${PAY}/pay`]: answer,
  });
  await signedIn();
  return { fake, ...renderDesk(<PaymentActions payment={payment} />) };
}

beforeEach(() => loadTexts(["finance", "books"]));

describe("the steps of a payment", () => {
  it("are those the server offers, the next one first", async () => {
    await show(aPayment({ steps: ["reject", "return", "approve"] }));
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "审核通过",
      "退回",
      "不予支付",
    ]);
  });
  it("say why somebody who approved must not pay", async () => {
    const approved = { by: { id: "officer", name: "苏梦瑶" }, at: "2026-03-02T02:00:00Z" };
    await show(aPayment({ state: "approved", approved, steps: [] }));
    expect(await screen.findByRole("note")).toHaveTextContent("须由另一人支付");
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
  it("are taken on the version that was seen, without an empty reason", async () => {
    const { fake, user } = await show(aPayment({ steps: ["approve"] }));
    await user.click(screen.getByRole("button", { name: "审核通过" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("同意付给安澜水利工程公司 120,000.00 元。");
    await user.click(within(dialog).getByRole("button", { name: "审核通过" }));
    await waitFor(() => expect(fake.calls("POST", `${PAY}/approve`)).toHaveLength(1));
    const [asked] = fake.calls("POST", `${PAY}/approve`);
    expect(asked?.headers.get("If-Match")).toBe('"2"');
    expect(asked?.headers.get("Idempotency-Key")).toBeTruthy();
    expect(asked?.body).toEqual({});
  });
  it("want a reason to send it back", async () => {
    const { fake, user } = await show(aPayment({ steps: ["return"] }));
    await user.click(screen.getByRole("button", { name: "退回" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "退回" }));
    expect(await screen.findByText("此项必填")).toBeInTheDocument();
    expect(fake.calls("POST", `${PAY}/return`)).toEqual([]);
  });
  it("are booked on the day that is shown, and a refusal stays in the dialog with its rule", async () => {
    const rule = { id: "finance.period.closed", title: "已结账的月份不得记账", clause: "会计期间" };
    const closed = () => problem(409, "finance.period.closed", { detail: "2026-03 已结账。", rule });
    const { fake, user } = await show(aPayment({ state: "approved", steps: ["pay"] }), closed);
    await user.click(screen.getByRole("button", { name: "支付" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "支付" }));
    expect(await screen.findByText("2026-03 已结账。")).toBeInTheDocument();
    expect(dialog).toHaveTextContent("《已结账的月份不得记账》");
    expect(fake.calls("POST", `${PAY}/pay`)[0]?.body).toEqual({ effective_on: today() });
  });
});
