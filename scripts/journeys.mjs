// Walks the browser journeys against the real server: a fresh demonstration county in a temporary folder, the built
// SPA, a free port. Arguments go to Playwright; DUJIANG_BIN names the server to use.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const READY_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 10_000;

const server = resolve(process.env.DUJIANG_BIN ?? "target/debug/dujiang");
const folder = mkdtempSync(join(tmpdir(), "dujiang-journeys-"));
const accounts = join(folder, "accounts.json");
const children = [];

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => probe.once("listening", done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

/** Runs one command of the server to its end; throws when it fails. */
function run(environment, ...words) {
  console.log(`dujiang ${words.join(" ")}`);
  const { status, error } = spawnSync(server, words, { env: environment, stdio: "inherit" });
  if (status !== 0) throw new Error(`dujiang ${words[0]} failed: ${error?.message ?? `exit code ${status}`}`);
}

async function untilReady(address, child) {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end && child.exitCode === null) {
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`the server was not ready at ${address}`);
}

/** Asks the server to stop, and makes it when it does not. */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  const isGraceful = await Promise.race([ended.then(() => true), sleep(STOP_WITHIN_MS, false)]);
  if (!isGraceful) {
    child.kill("SIGKILL");
    throw new Error(`the server did not stop within ${STOP_WITHIN_MS / 1000} s`);
  }
}

/** What is left to do when somebody stops the run by hand. */
function abandon() {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
  process.exit(130);
}

function walk(address) {
  const playwright = resolve("web/node_modules/@playwright/test/cli.js");
  const environment = { ...process.env, BASE_URL: address, ACCOUNTS_FILE: accounts };
  const words = [playwright, "test", ...process.argv.slice(2)];
  return new Promise((done, refuse) => {
    const child = spawn(process.execPath, words, { cwd: "web", env: environment, stdio: "inherit" });
    children.push(child);
    child.once("error", refuse);
    child.once("exit", (code) => done(code ?? 1));
  });
}

async function main() {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const environment = {
    ...process.env,
    DUJIANG__DATA__DIR: folder,
    DUJIANG__DATABASE__URL: `sqlite://${join(folder, "dujiang.sqlite")}?mode=rwc`,
    DUJIANG__SERVER__LISTEN: `127.0.0.1:${port}`,
    DUJIANG__METRICS__LISTEN: `127.0.0.1:${metricsPort}`,
  };
  run(environment, "migrate");
  run(environment, "demo", "--projects", "120", "--seed", "1", "--accounts-out", accounts);
  const log = join(folder, "server.log");
  const child = spawn("/bin/sh", ["-c", 'exec "$0" serve >"$1" 2>&1', server, log], { env: environment });
  children.push(child);
  try {
    const address = `http://127.0.0.1:${port}`;
    await untilReady(address, child);
    process.exitCode = await walk(address);
  } finally {
    if (process.exitCode !== 0) console.log(`The end of the server's log:\n${readFileSync(log, "utf8").slice(-4000)}`);
    await stop(child);
  }
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, abandon);
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
