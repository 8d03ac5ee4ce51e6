/** Journey 3: the register finds, filters, sorts, remembers, exports; all of it stands in the URL. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { BUREAU_NAME, EVERYWHERE, expect, PHONE, test } from "./fixtures";
import { dialogOf, pickUnit, textOf } from "./forms";
import { projectLinks, unique } from "./projects";

test.beforeEach(async ({ page, signIn }) => {
  await signIn("clerk");
  await page.goto("/desk/projects");
  await expect(page.getByRole("heading", { level: 1, name: "项目台账" })).toBeVisible();
});

const rows = (page: Page): Locator =>
  page.getByRole("table", { name: "项目列表" }).locator("tbody tr[data-row]");
const keyword = (page: Page): Locator => page.getByRole("textbox", { name: "项目名称或代码" });

async function download(page: Page, format: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出" }).click();
  await page.getByRole("menuitem", { name: format }).click();
  return readFileSync(await (await waiting).path());
}

test(
  "any part of a name finds projects, and the search survives a reload",
  EVERYWHERE,
  async ({ page, expectAccessible }) => {
    await expectAccessible();
    const links = projectLinks(page);
    const name = (await textOf(links.first())).trim();
    const part = name.slice(1, 5);
    await keyword(page).fill(part);
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(part)}`));
    await expect(page.getByRole("main").getByRole("link", { name })).toBeVisible();
    await page.reload();
    await expect(keyword(page)).toHaveValue(part);
    await expect(page.getByRole("main").getByRole("link", { name })).toBeVisible();
    await keyword(page).fill("世上没有这样的项目");
    await expect(page.getByText("没有符合条件的项目")).toBeVisible();
    await expectAccessible();
  },
);

test("states, unit and amount filter together, and all of it is cleared at once", async ({
  page,
  expectAccessible,
}) => {
  const states = page.getByRole("group", { name: "按状态筛选" });
  const running = states.getByRole("button", { name: /^实施/ });
  const number = Number((await textOf(running)).replace(/\D/g, ""));
  await running.click();
  await expect(page).toHaveURL(/state=in_execution/);
  await expect(running).toHaveAttribute("aria-pressed", "true");
  await expect(rows(page)).toHaveCount(number);
  await expect(rows(page).filter({ hasText: "实施" })).toHaveCount(number);

  await pickUnit(page, page.getByRole("combobox", { name: "责任单位" }), BUREAU_NAME);
  await expect(page).toHaveURL(/unit=/);
  await expect(rows(page).filter({ hasText: BUREAU_NAME })).not.toHaveCount(0);
  await expect(rows(page).filter({ hasNotText: BUREAU_NAME })).toHaveCount(0);

  await page.getByRole("button", { name: "更多筛选" }).click();
  const drawer = dialogOf(page, /筛选/);
  await expect(drawer).toBeVisible();
  await drawer.getByLabel("总投资下限").fill("100000000");
  await drawer.getByLabel("总投资下限").press("Tab");
  await expectAccessible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("没有符合条件的项目")).toBeVisible();
  await page.getByRole("button", { name: "清除筛选" }).first().click();
  await expect(page).not.toHaveURL(/state=|unit=/);
  await expect(rows(page).first()).toBeVisible();
});

test("columns sort and are chosen, and a view keeps all of it", async ({ page, expectAccessible }) => {
  const name = unique("视图");
  await page
    .getByRole("columnheader", { name: /总投资/ })
    .getByRole("button")
    .click();
  await expect(page).toHaveURL(/sort=-?total_investment/);
  const sorted = page.getByRole("columnheader", { name: /总投资/ });
  await expect(sorted).toHaveAttribute("aria-sort", /ascending|descending/);
  await page.getByRole("button", { name: "列设置" }).click();
  await page.getByRole("checkbox", { name: "项目代码" }).click();
  await page.getByRole("checkbox", { name: "更新时间" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: /项目代码/ })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /更新时间/ })).toBeHidden();
  const seen = page.url();

  await page.getByRole("button", { name: "常用视图" }).click();
  await page.getByRole("menuitem", { name: "保存当前视图" }).click();
  await dialogOf(page, "保存当前视图").getByLabel("视图名称").fill(name);
  await expectAccessible();
  await dialogOf(page, "保存当前视图").getByRole("button", { name: "保存" }).click();
  await expect(page.getByText(`已保存视图“${name}”`)).toBeVisible();
  await page.goto("/desk/projects");
  await page.getByRole("button", { name: "常用视图" }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  await expect(page).toHaveURL(seen);
  await page.getByRole("button", { name: "常用视图" }).click();
  await page.getByRole("menuitem", { name: `删除视图“${name}”` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await page.getByRole("button", { name: "常用视图" }).click();
  await expect(page.getByRole("menuitem", { name, exact: true })).toHaveCount(0);
});

test("the export holds exactly what is seen, as CSV and as a workbook", async ({ page }) => {
  await keyword(page).fill("工程");
  await expect(page).toHaveURL(/q=/);
  await expect(rows(page).filter({ hasNotText: "工程" })).toHaveCount(0);
  const names = await rows(page).getByRole("link").allInnerTexts();
  const csv = (await download(page, "CSV 文本")).toString("utf8");
  const lines = csv.trim().split(/\r?\n/);
  // The grid draws only the rows in sight, and says how many there are, its head included.
  await expect(page.getByRole("table", { name: "项目列表" })).toHaveAttribute(
    "aria-rowcount",
    String(lines.length),
  );
  expect(lines[0]).toContain("项目名称");
  for (const [index, name] of names.entries()) expect(lines[index + 1]).toContain(name.trim());
  const xlsx = await download(page, "Excel 表格");
  expect(xlsx.subarray(0, 2).toString()).toBe("PK");
});

test("the arrow keys walk the rows and Enter opens a project", async ({ page }) => {
  const links = rows(page).getByRole("link");
  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(2)).toBeFocused();
  const name = (await textOf(links.nth(2))).trim();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.goBack();
  await expect(rows(page).first()).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the rows are cards and the filters are in a drawer", { tag: PHONE }, async ({
    page,
    expectAccessible,
  }) => {
    await expect(page.getByRole("table")).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
    await page.getByRole("button", { name: "筛选", exact: true }).click();
    await expect(page.getByRole("dialog")).toContainText("单位");
    await expectAccessible();
  });
});
