// Prints what `make test` did: every step with its time, the runners' own summaries, and their sum as the last line.
// Ends with 1 when anything failed. Reads only the logs that scripts/step wrote; the argument is the exit code of the
// steps together, so that a failure outside any step is not summed up as success.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const logs = process.env.DUJIANG_LOGS ?? "target/logs";

// cargo, node --test, vitest, Playwright: which of their lines is a summary, and the counts in it.
const runners = [
  /^test result: \w+\. (?<passed>\d+) passed; (?<failed>\d+) failed/,
  /^# (?:pass (?<passed>\d+)|fail (?<failed>\d+))$/,
  /^ +Tests +(?:(?<failed>\d+) failed)?(?: \| )?(?:(?<passed>\d+) passed)?.*\(\d+\)$/,
  /^ +(?:(?<passed>\d+) passed \(.*\)|(?<failed>\d+) failed)$/,
];

/** The summary lines in a log, with their counts. */
export function summaries(text) {
  const lines = text.replace(/\u001b\[[0-9;]*m/g, "").split("\n");
  return lines.flatMap((line) => {
    const found = runners.map((pattern) => pattern.exec(line)).find((match) => match !== null);
    if (!found) return [];
    const { passed, failed } = found.groups;
    return [{ line, passed: Number(passed ?? 0), failed: Number(failed ?? 0) }];
  });
}

function readSteps() {
  const path = join(logs, "steps.tsv");
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, "utf8").trim().split("\n");
  return rows.map((row) => {
    const [name, status, seconds] = row.split("\t");
    const text = readFileSync(join(logs, `${name.replaceAll(" ", "-")}.log`), "utf8");
    return { name, isOk: status === "0", seconds, found: summaries(text) };
  });
}

function main() {
  const steps = readSteps();
  let [passed, failed] = [0, 0];
  console.log("\nSteps:");
  for (const step of steps) {
    console.log(`  ${step.isOk ? "ok    " : "FAILED"} ${step.seconds.padStart(5)} s  ${step.name}`);
  }
  console.log("Tests:");
  for (const step of steps) {
    const failedHere = step.found.reduce((sum, { failed: count }) => sum + count, 0);
    passed += step.found.reduce((sum, { passed: count }) => sum + count, 0);
    // A step that failed without a failed test (a lint, a drift, a crash) is one failure.
    failed += step.isOk ? failedHere : Math.max(failedHere, 1);
    for (const { line } of step.found.filter((summary) => summary.passed + summary.failed > 0)) console.log(line);
  }
  if (steps.length === 0 || (failed === 0 && Number(process.argv[2] ?? 0) !== 0)) failed = 1;
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
