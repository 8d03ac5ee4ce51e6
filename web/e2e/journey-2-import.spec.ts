/** Journey 2: a clerk brings her register in: upload, columns, trial with her own file back, writing, taking back. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { smallRegister, type UploadFile } from "./files";
import { expect, test } from "./fixtures";
import { dialogOf, pick, textOf } from "./forms";
import { unique } from "./projects";

test.beforeEach(async ({ page, signIn }) => {
  await signIn("clerk");
  await page.getByRole("link", { name: "导入台账" }).click();
});

async function upload(page: Page, file: UploadFile | string): Promise<void> {
  await page.getByRole("button", { name: "导入文件" }).click();
  const drawer = dialogOf(page, "导入文件");
  await drawer.locator("input[type=file]").setInputFiles(file);
  await drawer.getByRole("button", { name: "上传", exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/imports\/[0-9a-f-]+$/);
}

/** The columns that feed a field, as they stand in it. */
function chosenIn(page: Page, field: string): Locator {
  return page
    .locator(".ant-select")
    .filter({ has: page.getByRole("combobox", { name: field, exact: true }) })
    .locator(".ant-select-selection-item");
}

/** Takes the last column out of a field again. */
async function takeOut(page: Page, field: string): Promise<void> {
  await page.getByRole("combobox", { name: field, exact: true }).press("Backspace");
  await expect(chosenIn(page, field)).toHaveCount(0);
}

async function count(page: Page, name: string): Promise<number> {
  const value = page
    .locator("dl > div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator("dd");
  return Number(await textOf(value));
}

test("a small register is mapped, tried, written and taken back", async ({ page, expectAccessible }) => {
  test.slow();
  const mark = unique("试");
  await upload(page, smallRegister(mark));
  const columns = page.getByRole("group", { name: "项目名称", exact: true });
  await expect(columns.getByText("项目名称", { exact: true }).last()).toBeVisible();
  await expect(chosenIn(page, "识别同一项目的列")).toHaveText("编号");
  await expect(page.getByRole("group", { name: "总投资", exact: true })).toContainText("每 1 等于 10000 元");
  await pick(page, page.getByLabel("标签取自的列", { exact: true }), "建设内容");
  await page.keyboard.press("Escape");
  await takeOut(page, "标签取自的列");
  await page
    .getByRole("group", { name: "状态", exact: true })
    .getByLabel("取值对照")
    .fill("在建=实施\n停工=暂停");
  await expectAccessible();

  await page.getByRole("button", { name: "对应模板" }).click();
  await page.getByRole("menuitem", { name: "保存为模板" }).click();
  await page.getByRole("textbox", { name: "模板名称" }).fill(mark);
  await dialogOf(page, "保存为模板").getByRole("button", { name: "保存" }).click();
  await expect(page.getByText(`已保存模板“${mark}”`)).toBeVisible();

  await page.getByRole("button", { name: "保存并试算" }).click();
  await expect(page.getByRole("button", { name: "下载标注了问题的文件" })).toBeVisible();
  expect(await count(page, "将新建")).toBe(3);
  expect(await count(page, "不能入库")).toBe(1);
  await expect(page.getByRole("table").getByText("不能入库").first()).toBeVisible();
  await expectAccessible();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载标注了问题的文件" }).click();
  const checked = readFileSync(await (await waiting).path());
  expect(checked.length).toBeGreaterThan(100);

  await commit(page);
  expect(await count(page, "已新建")).toBe(3);
  await expectAccessible();

  const address = page.url();
  await page.getByRole("link", { name: "查看项目台账" }).click();
  await page.getByRole("textbox", { name: "项目名称或代码" }).fill(mark);
  await expect(page.getByRole("link", { name: `${mark}河道清淤工程` })).toBeVisible();
  await expect(page.getByRole("row", { name: `${mark}河道清淤工程` })).toContainText("1,280.50");
  await page.goto(address);
  await undo(page);
  expect(await count(page, "已收回")).toBe(3);
  await page.goto(`/desk/projects?q=${mark}`);
  await expect(page.getByText("没有符合条件的项目")).toBeVisible();
});

test("the register of a real water board comes in, and a second time changes nothing", async ({ page }) => {
  test.slow();
  await tryWaterRegister(page);
  expect(await count(page, "将新建")).toBeGreaterThan(400);
  await commit(page);
  expect(await count(page, "已新建")).toBeGreaterThan(400);
  const address = page.url();

  await page.goto("/desk/imports");
  await tryWaterRegister(page);
  expect(await count(page, "将新建")).toBe(0);
  expect(await count(page, "将更新")).toBe(0);
  expect(await count(page, "无变化")).toBeGreaterThan(400);
  await expect(page.getByRole("button", { name: "入库", exact: true })).toBeDisabled();

  await page.goto(address);
  await undo(page);
  expect(await count(page, "已收回")).toBeGreaterThan(400);
});

/** Its names are put together from programme and number, its state stands nowhere in the file. */
async function tryWaterRegister(page: Page): Promise<void> {
  await upload(page, "../tests/data/registers/melbourne_water_capital_delivery_445.csv");
  await pick(page, page.getByLabel("项目名称取自的列"), "Delivery Program");
  await pick(page, page.getByLabel("项目名称取自的列"), "ID");
  await page.keyboard.press("Escape");
  await expect(chosenIn(page, "识别同一项目的列")).toHaveText("ID");
  await takeOut(page, "状态取自的列");
  await page.getByLabel("状态的固定值").fill("实施");
  await page.getByRole("button", { name: "保存并试算" }).click();
  await expect(page.getByRole("button", { name: "重新对应列" })).toBeVisible({ timeout: 60_000 });
}

async function commit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "入库", exact: true }).click();
  const question = dialogOf(page, /写入“.*”的台账/);
  await question.getByRole("button", { name: "入库" }).click();
  await expect(page.getByRole("button", { name: "撤销这次导入" })).toBeVisible({ timeout: 90_000 });
}

async function undo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "撤销这次导入" }).click();
  const dialog = dialogOf(page, /撤销导入/);
  await dialog.getByLabel("撤销原因").fill("试导入");
  await dialog.getByRole("button", { name: "撤销这次导入" }).click();
  await expect(page.getByText("已收回")).toBeVisible({ timeout: 90_000 });
}
