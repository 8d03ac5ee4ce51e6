/**
 * Journey 8: money from the plan to the voucher. What an amount would do is told while it is typed, payments
 * go through the hands of several people, nothing that was booked is ever changed.
 */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { callerOf, type Made } from "./api";
import { accountOf, atDesk, EVERYWHERE, expect, expectAccessiblePage, signInAs, test } from "./fixtures";
import { choose, dayFrom, dialogOf, pick, save, textOf } from "./forms";
import { unique } from "./projects";
import { fiscal, fund, runningProject, YEAR } from "./running";

/** A view of the fund page of a project. */
async function openFunds(page: Page, project: string, view: string): Promise<void> {
  await page.goto(`/desk/projects/${project}?tab=funds&view=${view}`);
  await expect(page.getByRole("tablist", { name: "资金" })).toBeVisible();
}

const forecastIn = (part: Page | Locator): Locator => part.getByRole("region", { name: "办理前先看结果" });

/** Takes a step with a payment on its page. */
async function takeStep(page: Page, verb: string, reason?: string): Promise<void> {
  await page.getByRole("button", { name: verb, exact: true }).click();
  const dialog = dialogOf(page, new RegExp(`^${verb} · `));
  if (reason) await dialog.getByLabel("原因").fill(reason);
  await dialog.getByRole("button", { name: verb, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("a plan is funded, and what an amount would do is told while it is typed", async ({
  page,
  signIn,
  expectRefusals,
  expectAccessible,
}) => {
  test.slow();
  const project = await runningProject({ name: unique("河堤护岸工程") });
  await signIn("finance_officer");

  await openFunds(page, project, "lines");
  await expect(page.getByText("还没有预算科目")).toBeVisible();
  await page.getByRole("button", { name: "添加科目" }).click();
  const line = dialogOf(page, "添加科目");
  await line.getByLabel("科目名称").fill("土石方");
  await line.getByLabel("计划金额").fill("200万");
  await expect(line.getByText("贰佰万元整")).toBeVisible();
  await choose(page, line.getByLabel("资金来源"), "本级财政资金");
  await expect(forecastIn(line).getByText("可以办理。")).toBeVisible();
  await expectAccessible();
  await save(line);
  await expect(page.getByRole("row", { name: /土石方/ })).toContainText("200.00");

  await openFunds(page, project, "papers");
  await page.getByRole("button", { name: "登记指标" }).click();
  const grant = dialogOf(page, "登记指标");
  await grant.getByLabel("事项").fill("第一批指标");
  await grant.getByLabel("下达单位").fill("安澜县财政局");
  await pick(page, grant.getByLabel("预算科目"), "土石方");
  await grant.getByLabel("金额").fill("300.01万");
  // One above the approved total: refused with the clause before anyone sends it.
  await expect(forecastIn(grant).getByRole("alert")).toContainText("不能办理");
  await expect(forecastIn(grant).getByRole("alert")).toContainText("依据：");
  await expectAccessible();
  expectRefusals(422);
  await grant.getByRole("button", { name: "登记", exact: true }).click();
  await expect(grant.getByRole("alert").first()).toBeVisible();
  await grant.getByLabel("金额").fill("250万");
  await expect(forecastIn(grant).getByText("可以办理。")).toBeVisible();
  await save(grant, "登记");
  await expect(page.getByRole("row", { name: /第一批指标/ })).toContainText("250.00");

  await page.getByText("资金到位", { exact: true }).click();
  await page.getByRole("button", { name: "登记到位" }).click();
  const receipt = dialogOf(page, "登记到位");
  await receipt.getByLabel("事项").fill("第一批到位");
  await receipt.getByLabel("拨款单位").fill("安澜县财政局");
  await pick(page, receipt.getByLabel("预算科目"), "土石方");
  await receipt.getByLabel("金额").fill("2500000");
  await save(receipt, "登记");
  await expect(page.getByRole("row", { name: /第一批到位/ })).toContainText("250.00");

  await signInAs(page, accountOf("clerk"));
  await openFunds(page, project, "papers");
  await page.getByText("承诺（合同）", { exact: true }).click();
  await page.getByRole("button", { name: "登记合同" }).click();
  const contract = dialogOf(page, "登记合同");
  await contract.getByLabel("事项").fill("土石方施工合同");
  await contract.getByLabel("对方单位").fill("清源建设");
  await pick(page, contract.getByLabel("预算科目"), "土石方");
  for (const [amount, rung] of [
    ["159.99万", "正常"],
    ["160万", "已用八成"],
    ["190万", "接近用完"],
    ["2,099,999.99", "接近用完"],
    ["210万", "超出预算"],
  ] as const) {
    await contract.getByLabel("金额").fill(amount);
    await expect(forecastIn(contract).getByRole("region", { name: "土石方" })).toContainText(rung);
  }
  await expectAccessible();
  await contract.getByLabel("金额").fill("170万");
  await expect(forecastIn(contract).getByRole("region", { name: "土石方" })).toContainText("85");
  await save(contract, "登记");
  await expect(page.getByRole("row", { name: /土石方施工合同/ })).toContainText("170.00");
});

test("a payment goes through four eyes into the ledger, to its voucher and back", async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const project = await runningProject({ name: unique("桥涵工程") });
  await fund(project, "2000000.00");
  const clerk = await callerOf("clerk");
  await clerk.post(
    "/commitments",
    fiscal(project, "1500000.00", { title: "桥涵施工合同", party: "清源建设" }),
  );
  const title = unique("第一期进度款");

  await signIn("clerk");
  await openFunds(page, project, "payments");
  await page.getByRole("button", { name: "新建支付" }).click();
  const draft = dialogOf(page, "新建支付");
  await draft.getByLabel("事由").fill(title);
  await pick(page, draft.getByLabel("所依据的合同"), "桥涵施工合同");
  await expect(draft.getByLabel("收款方")).toHaveValue("清源建设");
  await draft.getByLabel("支付金额").fill("1,500,000.01");
  await expect(forecastIn(draft).getByRole("alert")).toContainText("不能办理");
  await draft.getByLabel("支付金额").fill("50万");
  await expect(
    forecastIn(draft).getByText("合同余额 1,500,000.00 元，办理后 1,000,000.00 元。"),
  ).toBeVisible();
  await expectAccessible();
  await draft.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = page.url();
  await takeStep(page, "提交");
  await expect(page.getByRole("main").getByText("待审核").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "审核通过" })).toHaveCount(0);

  // Approved from the work list, by the first of the finance officers.
  const first = await atDesk(browser, "finance_officer");
  await first.getByRole("link", { name: "资金支付", exact: true }).click();
  await expect(first.getByRole("checkbox", { name: `选择“${title}”` })).toBeVisible();
  await first.keyboard.press("j");
  const waiting = first.getByRole("table", { name: "资金支付" });
  await expect(waiting.getByRole("rowheader").first().getByRole("link")).toBeFocused();
  await first.getByRole("checkbox", { name: `选择“${title}”` }).check();
  await first.getByRole("button", { name: "审核通过" }).click();
  const asked = dialogOf(first, "审核通过 1 笔支付？");
  await expect(asked).toContainText("伍拾万元整");
  await expectAccessiblePage(first);
  await asked.getByRole("button", { name: "审核通过" }).click();
  await expect(asked.getByText("已办理")).toBeVisible();
  await asked.getByRole("button", { name: "关闭" }).last().click();
  await first.goto(address);
  await expect(first.getByRole("note")).toContainText("须由另一人支付");
  await expect(first.getByRole("button", { name: "支付", exact: true })).toHaveCount(0);
  await first.context().close();

  const second = await atDesk(browser, "finance_officer", 1);
  await second.goto(address);
  await takeStep(second, "支付");
  await expect(second.getByRole("main").getByText("已支付").first()).toBeVisible();
  await expectAccessiblePage(second);

  // From the posting to its voucher in one press, and back to where the money came from.
  await openFunds(second, project, "ledger");
  const postings = second.getByRole("table", { name: "分录" });
  const booked = postings.getByRole("row", { name: new RegExp(title) });
  await expect(booked).toHaveCount(4);
  const number = await textOf(booked.first().getByRole("link").last());
  await booked.first().getByRole("link", { name: number }).click();
  await expect(second.getByRole("heading", { level: 1, name: `记账凭证 ${number}` })).toBeVisible();
  await expect(second.getByRole("main")).toContainText("伍拾万元整");
  await expectAccessiblePage(second);
  await second.getByRole("link", { name: "查看来源" }).click();
  await expect(second.getByRole("heading", { level: 1, name: title })).toBeVisible();

  // What was booked gets its mirror, once.
  await takeStep(second, "冲销", "发票有误");
  await expect(second.getByRole("main").getByText("已冲销").first()).toBeVisible();
  await expect(second.getByRole("button", { name: "冲销" })).toHaveCount(0);
  await openFunds(second, project, "ledger");
  await expect(postings.getByRole("row", { name: /冲销：支付/ })).toHaveCount(4);
  await expect(booked).toHaveCount(8);
  await second.context().close();
});

test("every balance opens the postings behind it, and the ledger narrows to a year", async ({
  page,
  signIn,
}) => {
  const project = await runningProject({ name: unique("灌区泵站") });
  await fund(project, "800000.00");
  await signIn("finance_officer");
  await openFunds(page, project, "ledger");
  await page.getByText("余额", { exact: true }).click();
  const held = page.getByRole("table", { name: "余额" }).getByRole("row", { name: /资金结存/ });
  await expect(held).toContainText("800,000.00");
  await held.getByRole("button", { name: "资金结存" }).click();
  const postings = page.getByRole("table", { name: "分录" });
  await expect(postings.locator("tbody tr[data-row]")).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`stage=held.*year=${YEAR}|year=${YEAR}.*stage=held`));
  const year = page.getByRole("search", { name: "筛选台账" }).getByRole("spinbutton", { name: "预算年度" });
  await expect(year).toHaveValue(String(YEAR));
  await year.fill(String(YEAR - 1));
  await year.press("Tab");
  await expect(page.getByText("没有分录")).toBeVisible();
});

test("the statement leaves as a workbook and as a paper that equal the screen", async ({ page, signIn }) => {
  const project = await runningProject({ name: unique("水厂改造") });
  await fund(project, "1234567.89");
  await signIn("finance_officer");
  await openFunds(page, project, "overview");
  for (const [button, start] of [
    ["导出 XLSX", "PK"],
    ["导出 PDF", "%P"],
  ] as const) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const file = readFileSync(await (await waiting).path());
    expect(file.subarray(0, 2).toString()).toBe(start);
  }
  await page.getByRole("link", { name: "打印报表" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("资金报表");
  await expect(page.getByRole("row", { name: /^合计/ })).toContainText("1,234,567.89");
});

test("a month is closed by two persons, and reopened by two", async ({ page, browser, signIn }) => {
  // The county's own books: a unit that no other journey keeps.
  const admin = await callerOf("system_admin");
  const county = (await callerOf("finance_officer")).unit;
  const name = unique("水务站");
  const unit = await admin.post<Made>("/org-units", { parent_id: county, kind: "bureau", name });
  const month = dayFrom(-31).slice(0, 7);
  const address = `/desk/periods?unit=${unit.id}&year=${month.slice(0, 4)}`;
  const rowOf = (at: Page) => at.getByRole("row", { name: new RegExp(`^${month}`) });
  const ask = async (at: Page, verb: string, reason?: string) => {
    await rowOf(at).getByRole("button", { name: verb, exact: true }).click();
    const dialog = dialogOf(at, `${verb} · ${month}`);
    if (reason) await dialog.getByLabel("原因").fill(reason);
    await dialog.getByRole("button", { name: verb, exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  await signIn("finance_officer");
  await page.goto(address);
  await expect(page.getByRole("search", { name: "选择单位和年度" })).toContainText(name);
  await ask(page, "申请结账");
  await expect(rowOf(page)).toContainText("待确认结账");
  await expect(rowOf(page)).toContainText("须由另一人确认");
  await expect(rowOf(page).getByRole("button", { name: "确认结账" })).toHaveCount(0);

  const second = await atDesk(browser, "finance_officer", 1);
  await second.goto(address);
  await ask(second, "确认结账");
  await expect(rowOf(second)).toContainText("已结账");
  await expectAccessiblePage(second);
  await ask(second, "申请反结账", "漏记一笔");
  await page.reload();
  await ask(page, "确认反结账");
  await expect(rowOf(page)).toContainText("未结账");
  await second.context().close();
});

test("the fund screens stand at every size", EVERYWHERE, async ({ page, signIn, expectAccessible }) => {
  test.slow();
  const project = await runningProject({ name: unique("县城排水管网") });
  const [finance, clerk] = await Promise.all([callerOf("finance_officer"), callerOf("clerk")]);
  const line = await finance.post(`/projects/${project}/budget-lines`, {
    title: "管网铺设",
    source: "fiscal",
    year: YEAR,
    amount: "1000000.00",
  });
  await fund(project, "1200000.00");
  const more = { title: "管网施工合同", party: "清源建设", line_id: line.id };
  const contract = await clerk.post("/commitments", fiscal(project, "960000.00", more));
  const payment = await clerk.post("/payments", {
    project_id: project,
    commitment_id: contract.id,
    title: "预付款",
    payee: "清源建设",
    amount: "300000.00",
  });
  await clerk.post(`/payments/${payment.id}/submit`, {}, payment.version);

  await signIn("finance_officer");
  for (const view of ["overview", "lines", "papers", "payments", "ledger"]) {
    await openFunds(page, project, view);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await expectAccessible();
  }
  for (const path of [
    `payments/${payment.id}`,
    "payments",
    "vouchers",
    "periods",
    `projects/${project}/statement`,
  ]) {
    await page.goto(`/desk/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await expectAccessible();
  }
});

test("somebody without a share in the money sees no buttons that move it", async ({ page, signIn }) => {
  const project = await runningProject({ name: unique("村道硬化") });
  await signIn("field_worker");
  await openFunds(page, project, "lines");
  await expect(page.getByText("还没有预算科目")).toBeVisible();
  await expect(page.getByRole("button", { name: "添加科目" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "资金支付", exact: true })).toHaveCount(0);
  await page.goto("/desk/payments");
  await expect(page.getByRole("heading", { level: 1, name: "您没有查看本页的权限" })).toBeVisible();
});
