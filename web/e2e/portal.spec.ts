/** Strangers: the start page and both sign-in pages, without a session. */
import { expect, test } from "./fixtures";

test("the start page says what this is and leads to signing in", async ({ page, expectAccessible }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "都江项目管理平台" })).toBeVisible();
  await expect(page.getByText("公开页面正在建设")).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "电脑端登录" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "工作人员登录" })).toBeVisible();
  await expectAccessible();
});

test("elder mode enlarges the text and is remembered", async ({ page, expectAccessible }) => {
  await page.goto("/");
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const before = await size();
  await page.getByRole("button", { name: "关怀版" }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: "退出关怀版" })).toBeVisible();
  expect(await size()).toBeGreaterThan(before);
  await expectAccessible();
});

test("a page of the desk sends strangers to sign in and remembers where they wanted to go", async ({
  page,
}) => {
  await page.goto("/desk/projects?q=堤防");
  await expect(page).toHaveURL(/\/sign-in\?back=/);
});
