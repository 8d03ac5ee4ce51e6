/**
 * Lighthouse on the three light pages (mobile preset). The pages must be served already:
 * BASE_URL, default http://127.0.0.1:8080. Fails below the limits of the budgets.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const BASE = process.env.BASE_URL ?? "http://127.0.0.1:8080";
const BIN = resolve(import.meta.dirname, "../node_modules/lighthouse/cli/index.js");
const PAGES = [
  { path: "/", limits: { performance: 95, accessibility: 100, "best-practices": 95, seo: 100 } },
  { path: "/sign-in", limits: { performance: 95, accessibility: 100, "best-practices": 95 } },
  { path: "/m/sign-in", limits: { performance: 95, accessibility: 100, "best-practices": 95 } },
];
const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";

let isGood = true;
for (const { path, limits } of PAGES) {
  const dir = mkdtempSync(join(tmpdir(), "lighthouse-"));
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
      `--chrome-flags=${FLAGS} --user-data-dir=${join(dir, "profile")}`,
    ],
    {
      env: { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium" },
      stdio: "inherit",
    },
  );
  const report = JSON.parse(readFileSync(out, "utf8"));
  for (const [category, limit] of Object.entries(limits)) {
    const score = Math.round(report.categories[category].score * 100);
    if (score < limit) isGood = false;
    console.log(`${score < limit ? "FAIL" : "ok  "} ${path} ${category} ${score} (limit ${limit})`);
  }
  rmSync(dir, { recursive: true, force: true });
}
process.exit(isGood ? 0 : 1);
