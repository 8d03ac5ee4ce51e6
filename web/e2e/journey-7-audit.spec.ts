/** Journey 7: an auditor sees who did what, when, from where, before and after; filters, exports; values only for who may see them. */
import { readFileSync } from "node:fs";
import { accountOf, expect, signInAs, test } from "./fixtures";
import { choose, dayFrom, typeDate } from "./forms";
import { completeProject, createProject, unique } from "./projects";

const MASK = "***";

test("an edit stands in the log with person, place, before and after, sealed", async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  const name = unique("河长制信息化");
  const clerk = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await signInAs(clerk, accountOf("clerk"));
  await createProject(clerk, name);
  await completeProject(clerk);
  await clerk.context().close();

  await signIn("auditor");
  await page.getByRole("link", { name: "操作记录" }).click();
  await expectAccessible();
  await page.getByRole("textbox", { name: "人员、单位或项目名称" }).fill(name);
  await expect(page).toHaveURL(/q=/);
  await choose(page, page.getByRole("combobox", { name: "对象类别" }), "项目");
  await choose(page, page.getByRole("combobox", { name: "操作", exact: true }), "修改项目");
  const table = page.getByRole("table", { name: "操作记录" });
  await expect(table.locator("tbody tr[data-row]")).toHaveCount(1);
  await expect(table.getByRole("row", { name: new RegExp(name) })).toContainText("修改项目");
  await table.locator("tbody").getByRole("button").first().click();
  const detail = page.getByRole("dialog", { name: "记录详情" });
  await expect(detail.getByRole("row", { name: /总投资/ })).toContainText("12505000.00");
  await expect(detail.getByText("127.0.0.1")).toBeVisible();
  await expect(detail.getByText("摘要（SM3）").or(detail.getByText("等待封印"))).toBeVisible();
  await expect(detail).not.toContainText(MASK);
  await expectAccessible();
  await page.reload();
  await expect(detail.getByRole("row", { name: /总投资/ })).toContainText("12505000.00");
});

test("days filter the log, and the export holds exactly what is seen", async ({ page, signIn }) => {
  await signIn("auditor");
  await page.goto("/desk/audit?kind=session&action=session.logged_in");
  await typeDate(page.getByRole("textbox", { name: "开始日期" }), dayFrom(0));
  await expect(page).toHaveURL(/from=/);
  const rows = page.getByRole("table", { name: "操作记录" }).locator("tbody tr[data-row]");
  await expect(rows.first()).toContainText("登录");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出" }).click();
  await page.getByRole("menuitem", { name: "CSV" }).click();
  const lines = readFileSync(await (await waiting).path(), "utf8")
    .trim()
    .split(/\r?\n/);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(1)) expect(line).toContain("登录");
  await typeDate(page.getByRole("textbox", { name: "开始日期" }), dayFrom(2));
  await expect(page.getByText("没有符合条件的记录")).toBeVisible();
});

test("the audit administrator sees that something happened, and no business value", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("audit_admin");
  await page.goto("/desk/audit?kind=project&action=project.created");
  await expect(page.getByText("看不到变更内容")).toBeVisible();
  await page.getByRole("table", { name: "操作记录" }).locator("tbody").getByRole("button").first().click();
  const detail = page.getByRole("dialog", { name: "记录详情" });
  const amounts = detail.getByRole("row", { name: /项目简介|责任单位|单位/ });
  await expect(amounts.first()).toContainText(MASK);
  await expectAccessible();
});
