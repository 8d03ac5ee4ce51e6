/**
 * Lighthouse on the light pages (mobile preset): those for everybody, and the home of the field as somebody sees it who
 * is signed in. The pages must be served already: BASE_URL, default http://127.0.0.1:8080. Who signs in is said by
 * LIGHTHOUSE_LOGIN and LIGHTHOUSE_PASSWORD, or taken from the accounts file of the demonstration county
 * (ACCOUNTS_FILE). Fails below the limits of the budgets.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";

const BASE = process.env.BASE_URL ?? "http://127.0.0.1:8080";
const BIN = resolve(import.meta.dirname, "../node_modules/lighthouse/cli/index.js");
const LIGHT = { performance: 95, accessibility: 100, "best-practices": 95 };
const PAGES = [
  { path: "/", limits: { ...LIGHT, seo: 100 } },
  { path: "/sign-in", limits: LIGHT },
  { path: "/m/sign-in", limits: LIGHT },
];
const HOME = { path: "/m/", limits: { ...LIGHT, "best-practices": 100 } };
const CHROME = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
];

/** Runs Lighthouse on one page and says whether it keeps the limits. */
function isKept({ path, limits }, dir, options) {
  const out = join(dir, "report.json");
  execFileSync(
    process.execPath,
    [
      BIN,
      BASE + path,
      "--quiet",
      "--output=json",
      `--output-path=${out}`,
      `--only-categories=${Object.keys(limits).join()}`,
      ...options,
    ],
    { env: { ...process.env, CHROME_PATH: CHROME }, stdio: "inherit" },
  );
  const report = JSON.parse(readFileSync(out, "utf8"));
  const end = new URL(report.finalDisplayedUrl).pathname;
  // A page that led elsewhere was not measured: its guard sent a stranger to the sign-in page.
  const faults = end === path ? [] : [`FAIL ${path} led to ${end}`];
  for (const [category, limit] of Object.entries(limits)) {
    const score = Math.round(report.categories[category].score * 100);
    const words = `${path} ${category} ${score} (limit ${limit})`;
    if (score < limit) faults.push(`FAIL ${words}`);
    else console.log(`ok   ${words}`);
  }
  for (const fault of faults) console.log(fault);
  return faults.length === 0;
}

/** Who signs in: somebody who does nothing but report from the field. */
function account() {
  const { LIGHTHOUSE_LOGIN: login, LIGHTHOUSE_PASSWORD: password, ACCOUNTS_FILE: file } = process.env;
  if (login && password) return { login, password };
  if (!file)
    throw new Error("LIGHTHOUSE_LOGIN and LIGHTHOUSE_PASSWORD, or ACCOUNTS_FILE, must say who signs in");
  const found = JSON.parse(readFileSync(file, "utf8")).find(({ roles }) => roles.join() === "field_worker");
  if (!found) throw new Error(`${file} has nobody with only the role field_worker`);
  return found;
}

/** Opens a session in a profile that Lighthouse uses then, as on a phone that was signed in before. */
async function signIn({ login, password }, profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROME,
    args: FLAGS,
    // The home is measured as it comes over the network, not out of what the worker keeps.
    serviceWorkers: "block",
    locale: "zh-CN",
  });
  try {
    const page = await context.newPage();
    await page.goto(`${BASE}/m/sign-in`);
    await page.getByLabel("账号").fill(login);
    await page.getByLabel("密码").fill(password);
    await page.getByRole("button", { name: "登录" }).click();
    await page.waitForURL(`${BASE}/m/`);
    const tools = await context.newCDPSession(page);
    await tools.send("Network.clearBrowserCache");
  } finally {
    await context.close();
  }
}

const inProfile = (profile) => `--chrome-flags=--headless ${FLAGS.join(" ")} --user-data-dir=${profile}`;

let isGood = true;
const dir = mkdtempSync(join(tmpdir(), "lighthouse-"));
try {
  const person = account();
  for (const [number, page] of PAGES.entries()) {
    isGood = isKept(page, dir, [inProfile(join(dir, `stranger-${number}`))]) && isGood;
  }
  const own = join(dir, "signed-in");
  await signIn(person, own);
  isGood = isKept(HOME, dir, [inProfile(own), "--disable-storage-reset"]) && isGood;
} finally {
  rmSync(dir, { recursive: true, force: true });
}
process.exit(isGood ? 0 : 1);
