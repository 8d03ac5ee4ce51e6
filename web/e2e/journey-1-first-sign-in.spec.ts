/** Journey 1: strangers find the door, staff come in, and a password for one use is changed before anything else. */
import { accountOf, EVERYWHERE, expect, fillSignIn, signInAs, test } from "./fixtures";
import { textOf } from "./forms";
import { openAccount } from "./people";

test(
  "a page of the desk sends strangers to sign in and takes them back where they wanted to go",
  EVERYWHERE,
  async ({ page, expectAccessible }) => {
    await page.goto("/desk/projects?q=工程");
    await expect(page).toHaveURL(/\/sign-in\?back=/);
    await expect(page.getByRole("heading", { level: 1, name: "工作人员登录" })).toBeVisible();
    await expectAccessible();
    const { login, password } = accountOf("clerk");
    await fillSignIn(page, login, password);
    await expect(page).toHaveURL(/\/desk\/projects\?q=/);
    await expect(page.getByRole("textbox", { name: "项目名称或代码" })).toHaveValue("工程");
  },
);

test("a wrong password is refused in words that do not tell which part was wrong", async ({
  page,
  expectRefusals,
  expectAccessible,
}) => {
  expectRefusals(401);
  await page.goto("/sign-in");
  await fillSignIn(page, accountOf("clerk").login, "绝不是这个密码");
  const known = await textOf(page.getByRole("alert"));
  await fillSignIn(page, "shuili.meiyouzhegeren", "绝不是这个密码");
  await expect(page.getByRole("alert")).toBeVisible();
  expect(withoutRequest(await textOf(page.getByRole("alert")))).toBe(withoutRequest(known));
  await expectAccessible();
});

test(
  "a new person changes the one-time password before anything else",
  EVERYWHERE,
  async ({ page, browser, expectAccessible }) => {
    const account = await openAccount(browser, "新来的");
    await page.goto("/sign-in");
    await fillSignIn(page, account.login, account.password);
    await expect(page).toHaveURL(/\/desk\/password/);
    await expect(page.getByText("请先改成自己的密码")).toBeVisible();
    await expectAccessible();
    await page.goto("/desk/account");
    await expect(page).toHaveURL(/\/desk\/password/);

    await page.getByLabel("当前密码").fill(account.password);
    await page.getByLabel("新密码", { exact: true }).fill("Anlan-2026-shui");
    await page.getByLabel("再次输入新密码").fill("Anlan-2026-other");
    await page.getByRole("button", { name: "保存新密码" }).click();
    await expect(page.getByText("两次输入的新密码不一致")).toBeVisible();
    await page.getByLabel("再次输入新密码").fill("Anlan-2026-shui");
    await page.getByRole("button", { name: "保存新密码" }).click();
    await expect(page).toHaveURL(/\/desk(\/account)?$/);

    await page.getByRole("button", { name: account.name }).click();
    // The page is loaded afresh, so that nothing of the person who left stays in memory.
    const loaded = page.waitForEvent("load");
    await page.getByRole("menuitem", { name: "退出登录" }).click();
    await loaded;
    await expect(page).toHaveURL(/\/sign-in/);
    await signInAs(page, { login: account.login, password: "Anlan-2026-shui" });
  },
);

function withoutRequest(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
}
