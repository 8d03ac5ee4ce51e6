/**
 * Journey 10: a rule is switched on and raises an alert that says why, by which clause, and who must do what by when;
 * people act on it; the home page opens exactly the rows behind each number.
 */
import type { Locator, Page } from "@playwright/test";
import { callerOf, type Made } from "./api";
import { accountOf, EVERYWHERE, expect, signInAs, test } from "./fixtures";
import { dayFrom, dialogOf, pick, textOf } from "./forms";
import { unique } from "./projects";
import { runningProject } from "./running";

const RULE = "alert.milestone.overdue";
const TITLE = "关键节点逾期";
/** The rules are followed within seconds. */
const SOON = { timeout: 20_000 };

/** The rule as it stands, switched off or on. */
async function switchRule(isOn: boolean): Promise<void> {
  const admin = await callerOf("business_admin");
  const { state, version } = await admin.get<{ state: string; version: number }>(`/rules/${RULE}`);
  if ((state === "active") === isOn) return;
  const body = { reason: "试运行", ...(isOn ? {} : { effective_to: dayFrom(-1) }) };
  await admin.post(`/rules/${RULE}/${isOn ? "reinstate" : "retire"}`, body, version);
}

/** A project whose milestone of the project manager is five days late. */
async function lateProject(): Promise<{ name: string; project: string; milestone: string }> {
  const name = unique("水闸除险加固");
  const project = await runningProject({ name });
  const [clerk, manager] = await Promise.all([callerOf("clerk"), callerOf("project_manager")]);
  const milestone = "闸门安装完成";
  await clerk.post<Made>(`/projects/${project}/milestones`, {
    title: milestone,
    is_key: true,
    planned_date: dayFrom(-5),
    person_id: manager.id,
  });
  return { name, project, milestone };
}

/** Does something with the open alert; `fill` says the words. */
async function act(page: Page, verb: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: verb, exact: true }).click();
  const dialog = dialogOf(page, `${verb}：${TITLE}`);
  await fill?.(dialog);
  await dialog.getByRole("button", { name: verb, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test.afterAll(() => switchRule(true));

test("a rule is switched on, and its alert goes from notice to being resolved", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  await switchRule(false);
  const { name, project, milestone } = await lateProject();

  await signIn("business_admin");
  await page.getByRole("link", { name: "规则库" }).click();
  await page.goto(`/desk/rules/${RULE}`);
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "回溯检验" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(TITLE);
  await expect(page.getByRole("list", { name: "现行参数的结果" })).toBeVisible(SOON);
  await expectAccessible();
  await page.getByLabel("天数").first().fill("10");
  await page.getByRole("button", { name: "检验" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "试用参数的结果" })).toBeVisible(SOON);
  await page.getByRole("link", { name: TITLE }).click();
  await page.getByRole("button", { name: "恢复" }).click();
  const on = page.getByRole("dialog");
  await on.getByLabel("原因").fill("本季度起执行");
  await on.getByRole("button", { name: "恢复" }).click();
  await expect(on).toBeHidden();

  await signInAs(page, accountOf("project_manager"));
  await expect(async () => {
    await page.goto(`/desk/notifications`);
    await expect(page.getByRole("list", { name: "通知" })).toContainText(name, { timeout: 1_000 });
  }).toPass(SOON);
  const notice = page.getByRole("list", { name: "通知" }).getByRole("listitem").filter({ hasText: name });
  await expect(notice.first()).toContainText("预警交您办理");
  await notice.first().getByRole("link").first().click();

  // Why, by which rule, and who must do what by when.
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  const main = page.getByRole("main");
  await expect(main).toContainText(milestone);
  await expect(main.getByRole("table", { name: "指标与界限" })).toContainText("5");
  await expect(main).toContainText("完成节点并确认，或者说明原因、提出新的完成日期");
  const manager = await callerOf("project_manager");
  await expect(main).toContainText(manager.name);
  await expectAccessible();
  await act(page, "知悉");
  await expect(main.getByText("已知悉").first()).toBeVisible();
  await act(page, "指派", async (dialog) => {
    await dialog.getByRole("button", { name: "指派" }).click();
    await expect(dialog.getByText("此项必填")).toBeVisible();
    const other = await callerOf("clerk");
    await pick(page, dialog.getByRole("combobox"), other.name);
    await dialog.getByLabel("交办要求").fill("请今天核实");
  });
  await expect(main.getByText("已指派").first()).toBeVisible();
  const address = page.url();

  await signInAs(page, accountOf("clerk"));
  await page.goto("/desk/notifications");
  await expect(
    page.getByRole("list", { name: "通知" }).getByRole("listitem").filter({ hasText: name }).first(),
  ).toContainText("预警交您办理", SOON);
  await page.goto(address);
  await act(page, "填写处置情况", async (dialog) => {
    await dialog.getByRole("button", { name: "填写处置情况" }).click();
    await expect(dialog.getByText("此项必填")).toBeVisible();
    await dialog.getByLabel("处置情况").fill("厂家明日到货，后天安装。");
  });
  await expect(main.getByText("已处置").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "解除" })).toHaveCount(0);

  await signInAs(page, accountOf("project_manager"));
  await page.goto(address);
  await act(page, "解除", (dialog) => dialog.getByLabel("解除说明").fill("已协调，按新日期完成。"));
  await expect(main.getByText("已解除").first()).toBeVisible();
  await expect(main).toContainText("厂家明日到货，后天安装。");
  await expect(main).toContainText("已协调，按新日期完成。");
  await expect(main).not.toContainText(/[a-z]+_[a-z]+/);
  await expectAccessible();

  // Somebody of another bureau has nothing to do with it and heard of nothing.
  await signInAs(page, accountOf("field_worker"));
  await page.goto("/desk/notifications");
  await expect(page.getByRole("heading", { level: 1, name: "通知" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(name);
  await page.goto(`/desk/projects/${project}`);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("every number of the home page opens exactly the rows behind it", async ({ page, signIn }) => {
  test.slow();
  await switchRule(true);
  await lateProject();
  await signIn("leader");
  await page.goto("/desk");
  const figures = page.getByRole("list", { name: "主要数字" });
  await expect(figures).toBeVisible();
  for (const [title, table] of [
    ["在建项目", "项目列表"],
    ["红灯预警", "预警"],
    ["待我办理的预警", "预警"],
  ] as const) {
    await page.goto("/desk");
    const card = figures.getByRole("link", { name: new RegExp(`^${title}`) });
    const value = Number(await textOf(card.locator("b")));
    await card.click();
    if (value === 0) {
      await expect(page.getByText(/没有(符合条件的)?(预警|项目)/).first()).toBeVisible();
    } else {
      await expect(page.getByRole("table", { name: table })).toHaveAttribute(
        "aria-rowcount",
        String(value + 1),
      );
    }
  }
});

test("a person chooses how each kind of notice comes, and it stays", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("clerk");
  await page.getByRole("link", { name: /^通知/ }).click();
  await page.getByRole("button", { name: "接收设置" }).click();
  const flow = page.getByRole("radiogroup").nth(13);
  await expect(flow).toBeVisible();
  await expectAccessible();
  await flow.getByRole("radio", { name: "每日汇总" }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("接收设置已保存")).toBeVisible();
  await page.reload();
  await expect(flow.getByRole("radio", { name: "每日汇总" })).toBeChecked();
  await flow.getByRole("radio", { name: "逐条" }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("接收设置已保存")).toBeVisible();
});

test(
  "home page, alerts and their pages stand at every size",
  EVERYWHERE,
  async ({ page, signIn, expectAccessible }) => {
    test.slow();
    await switchRule(true);
    const { project } = await lateProject();
    const leader = await callerOf("leader");
    await expect
      .poll(
        async () => (await leader.get<{ items: Made[] }>(`/projects/${project}/alerts`)).items.length,
        SOON,
      )
      .toBeGreaterThan(0);
    const [alert] = (await leader.get<{ items: Made[] }>(`/projects/${project}/alerts`)).items;
    await signIn("leader");
    for (const path of [
      "",
      "/alerts",
      `/alerts/${alert?.id}`,
      "/supervision",
      "/work",
      "/notifications?look=preferences",
    ]) {
      await page.goto(`/desk${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectAccessible();
    }
  },
);
