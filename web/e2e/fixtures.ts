/**
 * What every journey gets: accounts of the demonstration county, a page that fails the test on any
 * console error, and an accessibility check that accepts no violation.
 */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";

export interface Account {
  login: string;
  password: string;
  roles: string[];
  unit: string;
}

/** Journeys at the desk run on a tablet and on a phone too only where people do these things there. */
export const TABLET = "@tablet";
export const PHONE = "@phone";
export const EVERYWHERE = { tag: [TABLET, PHONE] };

/** The bureau most journeys take place in; logins begin with the short name of their bureau. */
export const BUREAU = "shuili";
export const BUREAU_NAME = "安澜县水利局";

/** The accounts file that the demonstration county wrote (ACCOUNTS_FILE). */
function readAccounts(): Account[] {
  const file = process.env.ACCOUNTS_FILE;
  if (!file) throw new Error("ACCOUNTS_FILE must name the accounts file of the demonstration county");
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Somebody who holds this role and no other: of the usual bureau, when it has one. `number` picks another one. */
export function accountOf(role: string, number = 0): Account {
  const found = readAccounts().filter(({ roles }) => roles.length === 1 && roles[0] === role);
  const near = found.filter(({ login }) => login.startsWith(`${BUREAU}.`));
  const account = [...near, ...found.filter((one) => !near.includes(one))][number];
  if (!account) throw new Error(`no account number ${number} with only the role ${role}`);
  return account;
}

/** Everybody of the usual bureau who holds this role and no other. */
export function accountsOf(role: string): Account[] {
  const found = readAccounts().filter(({ roles }) => roles.length === 1 && roles[0] === role);
  const own = found.filter(({ login }) => login.startsWith(`${BUREAU}.`));
  return own.length > 0 ? own : found;
}

/** Signs in at the desk and waits until a page of it is there. */
export async function signInAs(page: Page, { login, password }: Pick<Account, "login" | "password">) {
  await page.goto("/sign-in");
  await fillSignIn(page, login, password);
  await expect(page).toHaveURL(/\/desk(\/|$)/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

export async function fillSignIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

/** Another person at a desk of his own; ended with its context. */
export async function atDesk(browser: Browser, role: string, number = 0): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signInAs(page, accountOf(role, number));
  return page;
}

interface Fixtures {
  signIn: (role: string) => Promise<void>;
  /** Accessibility of the page as it stands. */
  expectAccessible: () => Promise<void>;
  /** The browser reports refused requests as console errors: this journey means to meet these statuses. */
  expectRefusals: (...statuses: number[]) => void;
}

/** Fixtures that only one another see. */
interface Hidden {
  refusals: Set<number>;
}

export const test = base.extend<Fixtures & Hidden>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  refusals: async ({}, use) => use(new Set()),
  expectRefusals: async ({ refusals }, use) => {
    await use((...statuses) => {
      for (const status of statuses) refusals.add(status);
    });
  },
  page: async ({ page, refusals }, use) => {
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() !== "error") return;
      const status = /the server responded with a status of (\d+)/.exec(message.text())?.[1];
      if (status && refusals.has(Number(status))) return;
      errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await use(page);
    expect(errors, "console errors").toEqual([]);
  },
  signIn: async ({ page }, use) => {
    await use((role) => signInAs(page, accountOf(role)));
  },
  expectAccessible: async ({ page }, use) => {
    await use(() => expectAccessiblePage(page));
  },
});

export async function expectAccessiblePage(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual(
    [],
  );
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow, "the page is wider than the screen").toBeLessThanOrEqual(0);
}

/** Colours are measured as they will stay: not in the middle of a fade. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => {
      const isEndless = animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
      return isEndless || animation.playState !== "running";
    }),
  );
}

export { expect };
