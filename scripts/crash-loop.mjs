// Kills the server in the middle of its work, again and again, and looks whether it kept its word: every project that
// was acknowledged is there exactly once, a second try with the same key has no second effect, every payment is whole
// or nothing, the server is ready again within two seconds, and `dujiang verify` finds nothing. Beside them reports come
// from the field with a photo each: after every kill each is there once with its photo, or neither half of it is seen.
// Ends with a graceful stop under load.
//
// DUJIANG_BIN names the server, ROUNDS says how often; with DUJIANG__DATABASE__URL it runs on that (empty) database
// instead of SQLite, such as under `with-postgres`.

import { spawn, spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { deflateSync } from "node:zlib";

const ROUNDS = Number(process.env.ROUNDS ?? 10);
const READY_WITHIN_MS = 2_000;
const STOP_WITHIN_MS = 15_000;
const WRITERS = 8;
const REPORTERS = 3;
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

/** Sends a piece of a file as the clerk. */
function pieceSender(token) {
  return async (id, offset, bytes) => {
    const headers = { authorization: `Bearer ${token}`, "upload-offset": String(offset) };
    const answer = await fetch(`${address}/api/v1/uploads/${id}`, { method: "PUT", headers, body: bytes });
    return { status: answer.status, body: await answer.json() };
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

/** What CRC-32 of PNG (ISO 3309) makes of bytes. */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A picture of 16 by 16 pixels in one colour. */
function png(number) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const row = Buffer.from([0, ...Array.from({ length: 16 }, () => [number & 255, (number >> 8) & 255, 90]).flat()]);
  const header = Buffer.from([0, 0, 0, 16, 0, 0, 0, 16, 8, 2, 0, 0, 0]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 16 }, () => row)));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

/** What was reported: identifier → { body, photo, isAcknowledged }. */
const reported = new Map();

/** The server died in between: nobody knows whether it is there. */
function isLost(error) {
  return error instanceof TypeError || error.name === "SyntaxError";
}

/** Announces a photo and sends what of it is missing; true once it is complete. */
async function sendPhoto(ask, send, id, bytes) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const announcement = { id, purpose: "photo", file_name: "现场.png", size: bytes.length, sha256 };
  const known = await ask("POST", "/uploads", announcement, id);
  check(known.status === 201, `a photo was refused: ${known.status} ${JSON.stringify(known.body)}`);
  if (known.body.state !== "receiving") return true;
  const sent = await send(id, known.body.offset, bytes.subarray(known.body.offset));
  check([200, 409].includes(sent.status), `a piece was refused: ${sent.status} ${JSON.stringify(sent.body)}`);
  return sent.body.state === "complete" || sent.body.state === "claimed";
}

/** Reports from the field, each with a photo that is uploaded before. */
async function report(ask, send, site, isOver) {
  while (!isOver()) {
    const [id, photo] = [randomUUID(), randomUUID()];
    const words = `崩溃填报 ${reported.size}`;
    const body = { id, task_id: site.task, state: "normal", progress_percent: 1 + (reported.size % 99), words };
    const wish = { body: { ...body, photo_ids: [photo], captured_at: new Date().toISOString() }, photo };
    wish.bytes = png(reported.size);
    reported.set(id, wish);
    try {
      if (!(await sendPhoto(ask, send, photo, wish.bytes))) continue;
      const answer = await ask("POST", `/projects/${site.project}/progress-reports`, wish.body, id);
      check(answer.status === 201, `a report was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
      wish.isAcknowledged = true;
    } catch (error) {
      if (!isLost(error)) throw error;
    }
  }
}

/** Neither half is seen without the other; what was acknowledged is there; what is sent again arrives once. */
async function settleReports(ask, send, site, ids) {
  for (const id of ids) {
    const { body, photo, bytes, isAcknowledged } = reported.get(id);
    const found = await ask("GET", `/progress-reports/${id}`);
    const shown = await ask("GET", `/photos/${photo}`);
    check(found.status === shown.status, `report ${id} answers ${found.status}, its photo ${shown.status}`);
    check(!isAcknowledged || found.status === 200, `report ${id} was acknowledged and answers ${found.status}`);
    while (!(await sendPhoto(ask, send, photo, bytes)));
    const again = await ask("POST", `/projects/${site.project}/progress-reports`, body, id);
    check(again.status === 201 && again.body.photos.length === 1, `report ${id} answers ${again.status} in the end`);
    const other = await ask("POST", `/projects/${site.project}/progress-reports`, { ...body, words: "别的" }, id);
    check(other.status === 409, `another report under ${id} answers ${other.status}`);
  }
  const all = await ask("GET", `/progress-reports?with_total=true&limit=1&project_id=${site.project}`);
  check(all.body.total === reported.size, `${reported.size} reports were sent, ${all.body.total} are there`);
}

/** A place of work: a project with a task to report on. */
async function makeSite(ask, unit) {
  const project = await ask("POST", "/projects", { name: "崩溃试验的工地", unit_id: unit }, "crash-site");
  check(project.status === 201, `the site was refused: ${project.status}`);
  const path = `/projects/${project.body.id}/tasks`;
  const task = await ask("POST", path, { title: "路基工程" }, "crash-task");
  check(task.status === 201, `the task was refused: ${task.status}`);
  return { project: project.body.id, task: task.body.id };
}

async function crashRound({ ask, send, unit, site, funds }, round) {
  const before = new Set(asked.keys());
  const reportedBefore = new Set(reported.keys());
  let isOver = false;
  const writers = Array.from({ length: WRITERS }, () => write(ask, unit, () => isOver));
  writers.push(pay(funds, round, () => isOver));
  writers.push(...Array.from({ length: REPORTERS }, () => report(ask, send, site, () => isOver)));
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
  const ids = [...reported.keys()].filter((id) => !reportedBefore.has(id));
  await settleReports(ask, send, site, ids);
  const paid = await settleFunds(funds);
  const beside = `${ids.length} reports with photos, ${paid} payments whole`;
  console.log(`round ${round}: ${keys.length} asked, ${acknowledged} acknowledged, ${beside}, ready again in ${ready} ms`);
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
  run("demo", "--projects", "47", "--tasks", "4", "--seed", "1", "--without-stories", "--accounts-out", accountsFile);
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
  const site = await makeSite(ask, unit);
  const send = pieceSender(signedIn.access_token);
  for (let round = 1; round <= ROUNDS; round += 1) await crashRound({ ask, send, unit, site, funds }, round);
  await checkMetrics();
  await stopGracefully(ask, unit);
  child.kill("SIGTERM");
  await ended();
  run("verify");
  checkLog(accounts, [me.name]);
  console.log(`${asked.size} projects and ${reported.size} reports through ${ROUNDS} crashes, each there exactly once`);
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
