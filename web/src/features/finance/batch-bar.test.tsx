import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, it } from "vitest";
import type { PaymentView } from "@/api/types";
import { loadTexts } from "@/i18n";
import { fakeApi, json, problem } from "@/test/fake-api";
import { aPayment } from "@/test/fund-samples";
import { renderDesk } from "@/test/render";
import { BatchBar } from "./batch-bar";

const ROWS = [
  aPayment({ id: "pay1", title: "第一期", amount: "0.10" }),
  aPayment({ id: "pay2", title: "第二期", amount: "0.20" }),
];

function List() {
  const [picked, pick] = useState<readonly PaymentView[]>([]);
  return <BatchBar verb="approve" chosen={picked} all={ROWS} onPick={pick} />;
}

beforeEach(() => loadTexts(["finance", "books"]));

it("approves several one after another, and each keeps its own outcome", async () => {
  const fake = fakeApi({
    "POST /api/v1/payments/pay1/approve": () => json(ROWS[0]),
    "POST /api/v1/payments/pay2/approve": () =>
      problem(403, "access.own_work", { detail: "不能审核自己提交的支付。" }),
  });
  const { user } = renderDesk(<List />);
  expect(screen.getByRole("button", { name: "审核通过" })).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "全选" }));
  // 0.1 + 0.2 is 0.3 to the 分.
  expect(screen.getByText("已选 2 笔，合计 0.30 元")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "审核通过" }));
  const dialog = await screen.findByRole("dialog", { name: "审核通过 2 笔支付？" });
  expect(dialog).toHaveTextContent("合计 0.30 元，叁角");
  await user.click(within(dialog).getByRole("button", { name: "审核通过" }));
  const outcomes = await within(dialog).findAllByRole("listitem");
  expect(outcomes).toHaveLength(2);
  expect(outcomes[0]).toHaveTextContent("第一期 已办理");
  expect(outcomes[1]).toHaveTextContent("第二期 未办理");
  expect(outcomes[1]).toHaveTextContent("不能审核自己提交的支付。");
  expect(fake.asked.filter(({ method }) => method === "POST").map(({ path }) => path)).toEqual([
    "/api/v1/payments/pay1/approve",
    "/api/v1/payments/pay2/approve",
  ]);
});
