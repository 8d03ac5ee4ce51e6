/** A clerk's day with one project: find, create, edit, break down, see what is missing. */
import { expect, test } from "./fixtures";

const NAME = `端到端 ${Date.now()} 堤防加固`;

test.beforeEach(async ({ page, signIn }) => {
  await signIn("clerk");
  await page.getByRole("link", { name: "项目台账" }).click();
});

test("the register finds projects by any part of a name and keeps its state in the URL", async ({
  page,
  expectAccessible,
}) => {
  await expect(page.getByRole("heading", { level: 1, name: "项目台账" })).toBeVisible();
  await page.getByRole("textbox", { name: "项目名称或代码" }).fill("工程");
  await expect(page).toHaveURL(/q=%E5%B7%A5%E7%A8%8B/);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "项目名称或代码" })).toHaveValue("工程");
  await expectAccessible();
});

test("a project is created, edited and broken down, and says what it still lacks", async ({
  page,
  expectAccessible,
}) => {
  await page.getByRole("button", { name: "新建项目" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("项目名称").fill(NAME);
  await drawer.getByLabel("责任单位").click();
  await page.getByRole("treeitem").last().click();
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
  await expectAccessible();

  await page.getByRole("button", { name: "编辑", exact: true }).click();
  await page.getByRole("dialog").getByLabel("详细地址").fill("滨河路 1 号");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("滨河路 1 号")).toBeVisible();

  await page.getByRole("tab", { name: /任务分解/ }).click();
  await page.getByRole("button", { name: "添加任务" }).click();
  await page.getByRole("dialog").getByLabel("任务").fill("清基");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("table").getByText("清基")).toBeVisible();
  await expectAccessible();

  await page.getByRole("region", { name: "项目流程操作" }).getByRole("button", { name: /申报/ }).click();
  await expect(page.getByRole("dialog")).toContainText("申报");
  await expectAccessible();
});
