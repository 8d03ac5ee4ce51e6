import { screen, waitFor } from "@testing-library/react";
import { Button, Form } from "antd";
import { describe, expect, it, vi } from "vitest";
import { renderDesk } from "@/test/render";
import { AmountField, useAmountRules } from "./amount-field";

function Part({ onFinish }: { onFinish: (values: object) => void }) {
  return (
    <Form onFinish={onFinish}>
      <Form.Item name="amount" label="金额" rules={useAmountRules()}>
        <AmountField />
      </Form.Item>
      <Button htmlType="submit">保存</Button>
    </Form>
  );
}

function show() {
  const onFinish = vi.fn();
  return { onFinish, ...renderDesk(<Part onFinish={onFinish} />) };
}

describe("an amount field", () => {
  it("understands full-width digits and units, and says what it understood", async () => {
    const { user, onFinish } = show();
    const field = screen.getByRole("textbox", { name: "金额" });
    await user.type(field, "１２．５万");
    expect(screen.getByText("125,000.00 · 壹拾贰万伍仟元整")).toBeInTheDocument();
    await user.tab();
    expect(field).toHaveValue("125,000.00");
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(onFinish).toHaveBeenCalledWith({ amount: "125000.00" }));
  });
  it.each([
    ["12,5", "读不出"],
    ["0.001", "分"],
    ["0", "大于零"],
  ])("refuses %s with its reason", async (typed, reason) => {
    const { user, onFinish } = show();
    const field = screen.getByRole("textbox", { name: "金额" });
    await user.type(field, typed);
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText(new RegExp(reason))).toBeInTheDocument();
    expect(field).toHaveValue(typed);
    expect(onFinish).not.toHaveBeenCalled();
  });
});
