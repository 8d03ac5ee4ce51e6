/** Citizens: an honest start page, with elder mode, in both languages. */
import { EVERYWHERE, expect, test } from "./fixtures";

test(
  "the start page says what this is and leads to signing in",
  EVERYWHERE,
  async ({ page, expectAccessible }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: "都江项目管理平台" })).toBeVisible();
    await expect(page.getByText("公开页面正在建设")).toBeVisible();
    await expectAccessible();
    await page.getByRole("link", { name: "电脑端登录" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "工作人员登录" })).toBeVisible();
  },
);

test("elder mode enlarges the text and is remembered", EVERYWHERE, async ({ page, expectAccessible }) => {
  await page.goto("/");
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const before = await size();
  await page.getByRole("button", { name: "关怀版" }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: "退出关怀版" })).toBeVisible();
  expect(await size()).toBeGreaterThan(before);
  await expectAccessible();
});

test("the other language is one press away", async ({ page, expectAccessible }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en-US");
  await expect(page.getByRole("main")).not.toContainText(/\p{Script=Han}/u);
  await expectAccessible();
});
