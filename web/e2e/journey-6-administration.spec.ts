/** Journey 6: three administrators keep units, accounts and roles, see no business, and what they take away is gone at once. */
import { accountOf, BUREAU_NAME, expect, fillSignIn, signInAs, test } from "./fixtures";
import { dialogOf, pickUnit, save } from "./forms";
import { giveRole, openAccount } from "./people";
import { unique } from "./projects";

test("a unit is set up and moves with everything below it", async ({ page, signIn, expectAccessible }) => {
  const name = unique("水文站");
  await signIn("system_admin");
  await page.getByRole("link", { name: "单位", exact: true }).click();
  await expectAccessible();
  await page.getByRole("textbox", { name: "单位名称、简称或代码" }).fill(BUREAU_NAME);
  await page.getByRole("treeitem", { name: BUREAU_NAME }).click();
  await page.getByRole("button", { name: "新建下级单位" }).click();
  const drawer = dialogOf(page, `在“${BUREAU_NAME}”下新建单位`);
  await drawer.getByLabel("名称", { exact: true }).fill(name);
  await expectAccessible();
  await save(drawer);

  await page.getByRole("textbox", { name: "单位名称、简称或代码" }).fill(name);
  await page.getByRole("treeitem", { name }).click();
  await page.getByRole("button", { name: "调整隶属" }).click();
  const move = dialogOf(page, `调整“${name}”的隶属`);
  await pickUnit(page, move.getByLabel("新的上级单位"), "安澜县应急管理局");
  await move.getByRole("button", { name: "调整隶属" }).click();
  await expect(page.getByText(`已调整“${name}”的隶属`)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("安澜县应急管理局");
  await expectAccessible();
});

test("an account is opened, granted, used, and disabled with effect at once", async ({
  page,
  browser,
  expectRefusals,
  expectAccessible,
}) => {
  const person = await openAccount(browser, "沈清源");
  await giveRole(browser, person, "经办人");
  await page.goto("/sign-in");
  await fillSignIn(page, person.login, person.password);
  await page.getByLabel("当前密码").fill(person.password);
  await page.getByLabel("新密码", { exact: true }).fill("Anlan-2026-shui");
  await page.getByLabel("再次输入新密码").fill("Anlan-2026-shui");
  await page.getByRole("button", { name: "保存新密码" }).click();
  await page.getByRole("link", { name: "项目台账" }).click();
  await expect(page.getByRole("table", { name: "项目列表" }).getByRole("link").first()).toBeVisible();

  const admin = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await signInAs(admin, accountOf("system_admin"));
  await admin.goto(`/desk/users?q=${person.login}`);
  await admin.getByRole("link", { name: person.name }).click();
  await admin.getByRole("button", { name: "停用" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("原因").fill("调离本单位");
  await dialog.getByRole("button", { name: "停用" }).click();
  await expect(admin.getByText(`已停用“${person.name}”的账号`)).toBeVisible();
  await admin.context().close();

  expectRefusals(401);
  await page.getByRole("group", { name: "按状态筛选" }).getByRole("button", { name: /^实施/ }).click();
  await expect(page.getByText("登录已失效")).toBeVisible();
  await expectAccessible();
  await page.getByRole("dialog").getByLabel("密码").fill("Anlan-2026-shui");
  await page.getByRole("dialog").getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
});

test("the security administrator sees roles and what each allows", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("security_admin");
  await page.getByRole("link", { name: "角色" }).click();
  const matrix = page.getByRole("table", { name: "角色权限表" });
  await expect(matrix.getByRole("columnheader", { name: "经办人" })).toBeVisible();
  await expect(matrix.getByRole("rowheader", { name: "导入项目" })).toBeVisible();
  await expectAccessible();
});

for (const role of ["system_admin", "security_admin", "audit_admin"]) {
  test(`the ${role} meets no business data`, async ({ page, signIn, expectAccessible }) => {
    await signIn(role);
    await expect(page.getByRole("link", { name: "项目台账" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "工作台" })).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: "搜索项目" })).toHaveCount(0);
    await expectAccessible();
    for (const path of ["/desk/projects", "/desk/imports", "/desk/search?q=工程"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name: "您没有查看本页的权限" })).toBeVisible();
    }
    const { login, password } = accountOf(role);
    const token = await page.request.post("/api/v1/auth/login", { data: { login, password } });
    const headers = { Authorization: `Bearer ${(await token.json()).access_token}` };
    for (const path of ["/api/v1/projects", "/api/v1/projects/counts", "/api/v1/search?q=工程"]) {
      expect((await page.request.get(path, { headers })).status(), path).toBe(403);
    }
  });
}
