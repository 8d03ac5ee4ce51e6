// Kills the server in the middle of its work, again and again, and looks whether it kept its word: every project that
// was acknowledged is there exactly once, a second try with the same key has no second effect, every payment is whole
// or nothing, the server is ready again within two seconds, and `dujiang verify` finds nothing. Ends with a graceful stop under load.
//
// DUJIANG_BIN names the server, ROUNDS says how often; with DUJIANG__DATABASE__URL it runs on that (empty) database
// instead of SQLite, such as under `with-postgres`.

import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROUNDS = Number(process.env.ROUNDS ?? 10);
const READY_WITHIN_MS = 2_000;
const STOP_WITHIN_MS = 15_000;
const WRITERS = 8;
const WRONG_LOGIN = "wrong.login.of.the.crash.loop";
const WRONG_PASSWORD = "Wrong-Password-Of-The-Crash-Loop";

const server = resolve(process.env.DUJIANG_BIN ?? "target/debug/dujiang");
const folder = mkdtempSync(join(tmpdir(), "dujiang-crash-"));
const accountsFile = join(folder, "accounts.json");
const logFile = join(folder, "server.log");
let child;

function check(holds, what) {
  if (!holds) throw new Error(what);
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => probe.once("listening", done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

const [port, metricsPort] = [await freePort(), await freePort()];
const address = `http://127.0.0.1:${port}`;
const environment = {
  ...process.env,
  DUJIANG__DATA__DIR: folder,
  DUJIANG__SERVER__LISTEN: `127.0.0.1:${port}`,
  DUJIANG__METRICS__LISTEN: `127.0.0.1:${metricsPort}`,
  DUJIANG__LOG__FORMAT: "json",
  DUJIANG__LIMITS__REQUESTS_PER_ACCOUNT: "0",
  DUJIANG__LIMITS__REQUESTS_PER_ADDRESS: "0",
};

/** Runs one command of the server to its end. */
function run(...words) {
  console.log(`dujiang ${words.join(" ")}`);
  const { status, error } = spawnSync(server, words, { env: environment, stdio: "inherit" });
  check(status === 0, `dujiang ${words[0]} failed: ${error?.message ?? `exit code ${status}`}`);
}

/** Starts the server and returns the milliseconds until it was ready. */
async function start() {
  const log = openSync(logFile, "a");
  const begin = performance.now();
  child = spawn(server, ["serve"], { env: environment, stdio: ["ignore", log, log] });
  closeSync(log);
  while (child.exitCode === null && performance.now() - begin < 30_000) {
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer?.ok) return Math.round(performance.now() - begin);
    await sleep(5);
  }
  throw new Error("the server did not become ready");
}

async function ended() {
  if (child.exitCode === null && child.signalCode === null) await new Promise((done) => child.once("exit", done));
}

async function logIn(login, password) {
  const body = JSON.stringify({ login, password, session_kind: "desk" });
  const headers = { "content-type": "application/json" };
  return fetch(`${address}/api/v1/auth/login`, { method: "POST", headers, body });
}

/** Speaks to the API as the clerk. */
function speaker(token) {
  return async (method, path, body, key, version) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    if (key) headers["idempotency-key"] = key;
    if (version) headers["if-match"] = `"${version}"`;
    const options = { method, headers, body: body && JSON.stringify(body) };
    const answer = await fetch(`${address}/api/v1${path}`, options);
    return { status: answer.status, headers: answer.headers, body: await answer.json().catch(() => null) };
  };
}

/** What was asked for: key → { name, id }, the id only when the server acknowledged it. */
const asked = new Map();

async function write(ask, unit, isOver) {
  while (!isOver()) {
    const key = `crash-${asked.size}`;
    const wish = { name: `崩溃试验 ${key}-`, id: null };
    asked.set(key, wish);
    try {
      const answer = await ask("POST", "/projects", { name: wish.name, unit_id: unit }, key);
      check(answer.status === 201, `a project was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
      wish.id = answer.body.id;
    } catch (error) {
      // The server died in between: nobody knows whether it is there.
      if (!(error instanceof TypeError) && error.name !== "SyntaxError") throw error;
    }
  }
}

/** A project with money, and three people who can spend it: the unit's clerk and two of the finance bureau. */
async function openFunds(ask, finance, unit) {
  const project = { name: "崩溃试验 资金", unit_id: unit, state: "in_execution", reason: "崩溃试验" };
  const made = await ask("POST", "/projects/record-existing", project, "crash-funds");
  check(made.status === 201, `no project for money: ${made.status} ${JSON.stringify(made.body)}`);
  for (const path of ["/appropriations", "/receipts"]) {
    const paper = { project_id: made.body.id, title: "崩溃试验", party: "县财政局", source: "fiscal", year: 2026 };
    const body = { ...paper, amount: "1000000.00", effective_on: "2026-01-05" };
    const answer = await finance[0]("POST", path, body, `crash${path}`);
    check(answer.status === 201, `${path} was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return { project: made.body.id, ask, finance, acknowledged: new Set() };
}

/** Drafts, hands in, approves and pays one payment after another until the server dies. */
async function pay(funds, round, isOver) {
  const { project, ask, finance, acknowledged } = funds;
  for (let number = 0; !isOver(); number += 1) {
    const key = `crash-pay-${round}-${number}`;
    try {
      const draft = { project_id: project, source: "fiscal", year: 2026, title: key, payee: "清源建设", amount: "0.01" };
      let payment = await ask("POST", "/payments", draft, key);
      for (const [by, verb] of [[ask, "submit"], [finance[0], "approve"], [finance[1], "pay"]]) {
        if (isOver()) return;
        check(payment.status < 300, `a payment was refused: ${payment.status} ${JSON.stringify(payment.body)}`);
        payment = await by("POST", `/payments/${payment.body.id}/${verb}`, {}, `${key}-${verb}`, payment.body.version);
      }
      check(payment.status === 200, `paying was refused: ${payment.status} ${JSON.stringify(payment.body)}`);
      acknowledged.add(payment.body.id);
    } catch (error) {
      if (!(error instanceof TypeError) && error.name !== "SyntaxError") throw error;
    }
  }
}

/** Every payment is whole or nothing: paid with its voucher, or not paid and without; the sums are those of the paid. */
async function settleFunds({ project, ask, acknowledged }) {
  const paid = new Set();
  for (let cursor = ""; cursor !== null; ) {
    const page = await ask("GET", `/payments?project_id=${project}&limit=100${cursor}`);
    for (const payment of page.body.items) {
      const isPaid = payment.state === "paid";
      check((payment.voucher !== null) === isPaid, `payment ${payment.id} is ${payment.state} and half written`);
      if (isPaid) paid.add(payment.id);
    }
    cursor = page.body.next_cursor === null ? null : `&cursor=${page.body.next_cursor}`;
  }
  for (const id of acknowledged) check(paid.has(id), `payment ${id} was acknowledged and is not paid`);
  const { total } = (await ask("GET", `/projects/${project}/funds`)).body;
  const fen = (text) => Number(text.replace(".", ""));
  check(fen(total.paid) === paid.size, `${paid.size} payments of one 分 come to ${total.paid}`);
  check(fen(total.held) === 100_000_000 - paid.size, `what is held and what was paid do not add up: ${total.held}`);
  return paid.size;
}

/** Every wish is there exactly once, also when it is asked for again. */
async function settle(ask, unit, keys) {
  for (const key of keys) {
    const wish = asked.get(key);
    const again = await ask("POST", "/projects", { name: wish.name, unit_id: unit }, key);
    check(again.status === 201, `the second try of ${key} was refused: ${again.status}`);
    if (wish.id !== null) {
      check(again.body.id === wish.id, `${key} was acknowledged as ${wish.id} and is now ${again.body.id}`);
      check(again.headers.get("idempotency-replayed") === "true", `${key} was done twice`);
    }
    wish.id = again.body.id;
    const found = await ask("GET", `/projects?with_total=true&q=${encodeURIComponent(wish.name.trim())}`);
    check(found.body.total === 1, `${key} is there ${found.body.total} times`);
    check(found.body.items[0].id === wish.id, `${key} is another project`);
  }
}

async function crashRound(ask, unit, round, funds) {
  const before = new Set(asked.keys());
  let isOver = false;
  const writers = Array.from({ length: WRITERS }, () => write(ask, unit, () => isOver));
  writers.push(pay(funds, round, () => isOver));
  await sleep(300 + Math.random() * 900);
  child.kill("SIGKILL");
  isOver = true;
  await ended();
  await Promise.all(writers);
  const ready = await start();
  check(ready <= READY_WITHIN_MS, `ready after ${ready} ms`);
  const keys = [...asked.keys()].filter((key) => !before.has(key));
  const acknowledged = keys.filter((key) => asked.get(key).id !== null).length;
  await settle(ask, unit, keys);
  const paid = await settleFunds(funds);
  const counts = `${keys.length} asked, ${acknowledged} acknowledged, ${paid} payments whole`;
  console.log(`round ${round}: ${counts}, ready again in ${ready} ms`);
  check(acknowledged > 0, "the server acknowledged nothing before it was killed");
}

/** SIGTERM under load: whoever got an answer got a true one, and the server ends by itself. */
async function stopGracefully(ask, unit) {
  const before = new Set(asked.keys());
  let isOver = false;
  const writers = Array.from({ length: WRITERS }, () => write(ask, unit, () => isOver));
  await sleep(300);
  child.kill("SIGTERM");
  isOver = true;
  const isGraceful = await Promise.race([ended().then(() => true), sleep(STOP_WITHIN_MS, false)]);
  check(isGraceful && child.exitCode === 0, `the server did not end by itself: ${child.exitCode}`);
  await Promise.all(writers);
  await start();
  await settle(
    ask,
    unit,
    [...asked.keys()].filter((key) => !before.has(key)),
  );
}

async function checkMetrics() {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  for (const name of ["dujiang_http_seconds", "dujiang_database_connections", "dujiang_audit_seal_lag_seconds"]) {
    check(text.includes(name), `${name} is not among the metrics`);
  }
}

/** The log is JSON, line by line, and names nobody. */
function checkLog(accounts, names) {
  const log = readFileSync(logFile, "utf8");
  for (const line of log.split("\n").filter(Boolean)) {
    check(line.startsWith("{") && JSON.parse(line), `a line of the log is no JSON: ${line}`);
  }
  const secrets = accounts.flatMap((account) => [account.login, account.password]);
  for (const secret of [...secrets, ...names, WRONG_LOGIN, WRONG_PASSWORD, "Bearer ", "eyJ"]) {
    check(!log.includes(secret), `the log says ${secret}`);
  }
}

async function main() {
  run("migrate");
  run("demo", "--projects", "47", "--tasks", "4", "--seed", "1", "--accounts-out", accountsFile);
  const accounts = JSON.parse(readFileSync(accountsFile, "utf8"));
  const clerk = accounts.find((account) => account.roles.includes("clerk"));
  await start();
  check((await logIn(WRONG_LOGIN, WRONG_PASSWORD)).status === 401, "a stranger signed in");
  check((await logIn(clerk.login, WRONG_PASSWORD)).status === 401, "a wrong password was taken");
  const signedIn = await (await logIn(clerk.login, clerk.password)).json();
  const ask = speaker(signedIn.access_token);
  const me = (await ask("GET", "/me")).body;
  const unit = me.grants.find((grant) => grant.role_code === "clerk").unit.id;
  const officers = accounts.filter((account) => account.roles.includes("finance_officer")).slice(0, 2);
  check(officers.length === 2, "two persons are needed to approve and to pay");
  const tokens = [];
  for (const officer of officers) tokens.push(await (await logIn(officer.login, officer.password)).json());
  const funds = await openFunds(ask, tokens.map((token) => speaker(token.access_token)), unit);
  for (let round = 1; round <= ROUNDS; round += 1) await crashRound(ask, unit, round, funds);
  await checkMetrics();
  await stopGracefully(ask, unit);
  child.kill("SIGTERM");
  await ended();
  run("verify");
  checkLog(accounts, [me.name]);
  console.log(`${asked.size} projects asked for through ${ROUNDS} crashes, each there exactly once`);
}

try {
  await main();
} catch (error) {
  console.error(`The end of the server's log:\n${readFileSync(logFile, "utf8").slice(-3000)}`);
  throw error;
} finally {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
