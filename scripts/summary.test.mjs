// The sum at the end of `make test` is what people believe, so it is tested: one sample of each runner's output.

import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { summaries } from "./summary.mjs";

const counts = (text) => summaries(text).map(({ passed, failed }) => [passed, failed]);

test("every runner's summary is understood", () => {
  const cargo = "test result: FAILED. 30 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 2.9s";
  assert.deepEqual(counts(`running 32 tests\ntest a::b ... ok\n${cargo}\n`), [[30, 2]]);
  assert.deepEqual(counts(" Test Files  2 passed (2)\n      \u001b[2mTests\u001b[22m  12 passed (12)\n"), [[12, 0]]);
  assert.deepEqual(counts("      Tests  1 failed | 12 passed | 3 skipped (16)\n"), [[12, 1]]);
  assert.deepEqual(counts("      Tests  2 failed (2)\n"), [[0, 2]]);
  assert.deepEqual(counts("  1 failed\n    a.spec.ts:3:1 › b\n  2 skipped\n  14 passed (41.2s)\n"), [[0, 1], [14, 0]]);
  assert.deepEqual(counts("# tests 3\n# pass 3\n# fail 0\n"), [[3, 0], [0, 0]]);
});

/** The last line and the exit code for steps given as [name, exit code, log]. */
function summarise(steps, ...words) {
  const logs = mkdtempSync(join(tmpdir(), "dujiang-summary-"));
  for (const [name, , log] of steps) writeFileSync(join(logs, `${name.replaceAll(" ", "-")}.log`), log);
  writeFileSync(join(logs, "steps.tsv"), steps.map(([name, code]) => `${name}\t${code}\t1\n`).join(""));
  const script = fileURLToPath(new URL("summary.mjs", import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [script, ...words], {
    env: { ...process.env, DUJIANG_LOGS: logs },
    encoding: "utf8",
  });
  rmSync(logs, { recursive: true });
  return [stdout.trimEnd().split("\n").at(-1), status];
}

const good = "test result: ok. 7 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s\n";

test("success is success", () => {
  assert.deepEqual(summarise([["rust tests", 0, good]], "0"), ["7 passed, 0 failed", 0]);
});

test("a step that fails without a failed test is a failure", () => {
  assert.deepEqual(summarise([["rust tests", 0, good], ["rust lint", 101, "error: no\n"]], "2"), ["7 passed, 1 failed", 1]);
});

test("a failure outside all steps, or no step at all, is a failure", () => {
  assert.deepEqual(summarise([["rust tests", 0, good]], "2"), ["7 passed, 1 failed", 1]);
  assert.equal(summarise([], "0")[1], 1);
});
