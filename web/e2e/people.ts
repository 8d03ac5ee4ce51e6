/** New people for a journey, made the way administrators make them. */
import type { Browser } from "@playwright/test";
import { accountOf, BUREAU, BUREAU_NAME, expect, signInAs } from "./fixtures";
import { dialogOf, pick, pickUnit, save, textOf } from "./forms";

export interface NewPerson {
  name: string;
  login: string;
  password: string;
}

let made = 0;

/** The system administrator opens an account at the usual bureau; its password is for one use. */
export async function openAccount(browser: Browser, name: string): Promise<NewPerson> {
  made += 1;
  const login = `${BUREAU}.e2e${Date.now().toString(36)}${made}`;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await signInAs(page, accountOf("system_admin"));
  await page.getByRole("link", { name: "账号", exact: true }).click();
  await page.getByRole("button", { name: "开通账号" }).click();
  const drawer = dialogOf(page, "开通账号");
  await drawer.getByLabel("登录名").fill(login);
  await drawer.getByLabel("姓名").fill(name);
  await pickUnit(page, drawer.getByLabel("所属单位"), BUREAU_NAME);
  await drawer.getByRole("button", { name: "保存" }).click();
  const shown = dialogOf(page, `${name}的一次性密码`);
  const password = await textOf(shown.locator("code"));
  await shown.getByRole("button", { name: "我已记下，关闭" }).click();
  await expect(shown).toBeHidden();
  await page.context().close();
  return { name, login, password };
}

/** The security administrator gives a role at the usual bureau. */
export async function giveRole(browser: Browser, person: NewPerson, role: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await signInAs(page, accountOf("security_admin"));
  await page.goto(`/desk/users?q=${person.login}`);
  await page.getByRole("link", { name: person.name }).click();
  await page.getByRole("button", { name: "授予角色" }).click();
  const drawer = dialogOf(page, `授予“${person.name}”角色`);
  await pick(page, drawer.getByLabel("角色"), role);
  await save(drawer, "授予角色");
  await expect(page.getByRole("cell", { name: role, exact: true })).toBeVisible();
  await page.context().close();
}
