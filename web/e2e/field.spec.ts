/** On site: my tasks and projects on a phone, elder mode, signing out. */
import { accountOf, expect, fillSignIn, PHONE, TABLET, test } from "./fixtures";

test.beforeEach(async ({ page }) => {
  await page.goto("/m/");
  await expect(page).toHaveURL(/\/m\/sign-in/);
  const { login, password } = accountOf("field_worker");
  await fillSignIn(page, login, password);
  await expect(page.getByRole("heading", { level: 1, name: "我的任务" })).toBeVisible();
});

test("my tasks and projects are at hand", { tag: [PHONE, TABLET] }, async ({ page, expectAccessible }) => {
  const tasks = page.getByRole("main").getByRole("listitem");
  await expect(tasks.first()).toContainText("应于");
  await expectAccessible();
  // Of a task the second link leads to its project; a milestone has only its own.
  await tasks
    .filter({ has: page.getByRole("progressbar") })
    .first()
    .getByRole("link")
    .last()
    .click();
  await expect(page.getByRole("heading", { name: "项目概况" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "关键节点" })).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "我的", exact: true }).click();
  await page.getByRole("link", { name: "我的项目" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "我的项目" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
  await expectAccessible();
});

test("elder mode enlarges the text, and signing out ends the session", { tag: PHONE }, async ({
  page,
  expectAccessible,
}) => {
  await page.getByRole("link", { name: "我的", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "我的" })).toBeVisible();
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const before = await size();
  await page.getByRole("button", { name: "关怀版" }).click();
  expect(await size()).toBeGreaterThan(before);
  await expectAccessible();
  await page.getByRole("link", { name: "任务", exact: true }).click();
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "我的", exact: true }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/m\/sign-in/);
  await page.goto("/m/");
  await expect(page).toHaveURL(/\/m\/sign-in/);
});
