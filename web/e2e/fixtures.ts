/**
 * What every journey gets: an account of the demonstration county by role, a page that fails the
 * test on any console error, and an accessibility check that accepts no violation.
 */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export interface Account {
  login: string;
  password: string;
  roles: string[];
  unit: string;
}

/** The accounts file that the demonstration county wrote (ACCOUNTS_FILE). */
function readAccounts(): Account[] {
  const file = process.env.ACCOUNTS_FILE;
  if (!file) throw new Error("ACCOUNTS_FILE must name the accounts file of the demonstration county");
  return JSON.parse(readFileSync(file, "utf8"));
}

interface Fixtures {
  /** The first account that holds a role. */
  account: (role: string) => Account;
  signIn: (role: string) => Promise<void>;
  /** Accessibility of the page as it stands. */
  expectAccessible: () => Promise<void>;
}

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await use(page);
    expect(errors, "console errors").toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  account: async ({}, use) => {
    await use((role) => {
      const found = readAccounts().find((account) => account.roles.includes(role));
      if (!found) throw new Error(`no account with the role ${role}`);
      return found;
    });
  },
  signIn: async ({ page, account }, use) => {
    await use((role) => signInAs(page, account(role)));
  },
  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`),
      ).toEqual([]);
    });
  },
});

async function signInAs(page: Page, { login, password }: Account): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/desk(\/|$)/);
}

export { expect };
