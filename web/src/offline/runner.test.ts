/**
 * The promise of the queue, against a server that counts: whatever is lost, doubled, reordered or cut
 * off, and wherever the page is killed, each report arrives exactly once, with its photos, in the
 * order of its lane.
 */
import "@/test/indexed-db.js";
import { describe, expect, it } from "vitest";
import { newId } from "@/shared/id";
import { aDraft, aPhoto, SUBJECT } from "@/test/offline-samples";
import { openPhoneDb, type PhoneDb } from "./db";
import { addPhoto, saveDraft, submitDraft } from "./drafts";
import { leaseLock, type RunLock, takeLease } from "./lock";
import type { Item } from "./model";
import { LOST_AFTER_MS } from "./order";
import type { Failure } from "./outcome";
import { itemsOf } from "./queue";
import { type Courier, NotSent, type RunnerParts, type RunnerStore, run } from "./runner";
import { runnerStore } from "./runner-store";

const failure = (status: number, more: Partial<Failure> = {}): NotSent =>
  new NotSent({
    status,
    code: "x",
    detail: "",
    requestId: null,
    retryAfter: null,
    isOurs: status > 0,
    ...more,
  });

/** Reproducible chance. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A server that keeps to the contract: a repeated id is answered again, other content under it refused. */
class FakeServer {
  readonly reports = new Map<string, string>();
  readonly photos = new Set<string>();
  readonly order: string[] = [];
  atOnce = 0;
  mostAtOnce = 0;

  takePhoto(id: string): void {
    this.photos.add(id);
  }

  takeReport(item: Item): void {
    const content = JSON.stringify(item.body);
    const before = this.reports.get(item.id);
    if (before !== undefined && before !== content) throw failure(409);
    for (const id of item.photoIds) if (!this.photos.has(id)) throw failure(422);
    if (before !== undefined) return;
    this.reports.set(item.id, content);
    this.order.push(item.id);
  }
}

const always: RunLock = (work) => work(true);

function parts(db: PhoneDb, courier: Courier, change: Partial<RunnerParts> = {}): RunnerParts {
  return {
    store: runnerStore(async () => db),
    courier,
    lock: always,
    now: () => 0,
    random: () => 1,
    changed: () => undefined,
    ...change,
  };
}

/** A courier whose deeds are the server's, with an accident before or after each. */
function courierTo(
  server: FakeServer,
  accident: (when: "before" | "after") => void = () => undefined,
): Courier {
  const carry = async (deed: () => void) => {
    server.atOnce += 1;
    server.mostAtOnce = Math.max(server.mostAtOnce, server.atOnce);
    try {
      await new Promise((done) => setTimeout(done, 0));
      accident("before");
      deed();
      accident("after");
    } finally {
      server.atOnce -= 1;
    }
  };
  return {
    holder: async () => "u1",
    sendPhoto: (photo) => carry(() => server.takePhoto(photo.id)),
    sendItem: (item) => carry(() => server.takeReport(item)),
  };
}

async function write(db: PhoneDb, id: string, lane: string, photos = 1): Promise<void> {
  const draft = aDraft({ id, subject: { ...SUBJECT, id: lane } });
  await saveDraft(db, draft);
  for (let n = 0; n < photos; n += 1)
    await addPhoto(db, aPhoto({ id: `${id}-f${n}`, ownerId: id, order: n }));
  const when = { capturedAt: "2026-11-21T07:20:00Z", timeZone: "Asia/Shanghai", appVersion: "1" };
  await submitDraft(db, draft, { body: { words: `words of ${id}` }, lane, ...when });
}

describe("a run", () => {
  it("sends photos before their report, and nothing stays behind", async () => {
    const db = await openPhoneDb(newId());
    const server = new FakeServer();
    await write(db, "a1", "a", 3);
    expect(await run(parts(db, courierTo(server)))).toEqual({ nextLook: null, needsSignIn: false });
    expect(server.order).toEqual(["a1"]);
    expect([await db.count("items"), await db.count("photos")]).toEqual([0, 0]);
  });

  it("drains hundreds in the order of their tasks, never more than two at a time", async () => {
    const db = await openPhoneDb(newId());
    const server = new FakeServer();
    for (let n = 0; n < 200; n += 1) await write(db, `i${n}`, `lane${n % 7}`, n % 3 === 0 ? 1 : 0);
    await run(parts(db, courierTo(server)));
    expect(server.order).toHaveLength(200);
    expect(server.mostAtOnce).toBe(2);
    for (let lane = 0; lane < 7; lane += 1) {
      const numbers = server.order.map((id) => Number(id.slice(1))).filter((n) => n % 7 === lane);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });

  it("stops at the first sign of no network instead of trying everything", async () => {
    const db = await openPhoneDb(newId());
    for (let n = 0; n < 20; n += 1) await write(db, `i${n}`, `lane${n}`, 0);
    let tries = 0;
    const courier = courierTo(new FakeServer(), () => {
      tries += 1;
      throw failure(0);
    });
    const report = await run(parts(db, courier));
    expect(tries).toBeLessThanOrEqual(2);
    expect(report?.nextLook).toBe(2000);
    expect(await itemsOf(db, "u1")).toHaveLength(20);
  });

  it("waits as long as the server asks", async () => {
    const db = await openPhoneDb(newId());
    await write(db, "a1", "a", 0);
    await write(db, "b1", "b", 0);
    const busy = courierTo(new FakeServer(), () => {
      throw failure(429, { retryAfter: 90_000 });
    });
    expect((await run(parts(db, busy)))?.nextLook).toBe(90_000);
  });

  it("keeps everything and asks to sign in when the session is over", async () => {
    const db = await openPhoneDb(newId());
    await write(db, "a1", "a", 1);
    const out = courierTo(new FakeServer(), () => {
      throw failure(401);
    });
    expect(await run(parts(db, out))).toEqual({ nextLook: null, needsSignIn: true });
    expect(await itemsOf(db, "u1")).toMatchObject([{ state: "pending", nextAt: 0 }]);
  });

  it("sends nothing of another person", async () => {
    const db = await openPhoneDb(newId());
    await write(db, "a1", "a", 0);
    const server = new FakeServer();
    await run(parts(db, { ...courierTo(server), holder: async () => "u2" }));
    expect(server.order).toEqual([]);
    expect(await itemsOf(db, "u1")).toMatchObject([{ state: "pending", attempts: 0 }]);
  });

  it("shows what was refused and goes on with the rest of the lane", async () => {
    const db = await openPhoneDb(newId());
    const server = new FakeServer();
    await write(db, "a1", "a", 0);
    await write(db, "a2", "a", 0);
    let isFirst = true;
    const strict = courierTo(server, () => {
      if (!isFirst) return;
      isFirst = false;
      throw failure(422);
    });
    await run(parts(db, strict));
    expect(server.order).toEqual(["a2"]);
    expect(await itemsOf(db, "u1")).toMatchObject([
      { id: "a1", state: "failed", lastFailure: { status: 422 } },
    ]);
  });
});

describe("a page killed between any two steps", () => {
  /** Everything the runner does, each deed counted; at the chosen one the page dies, for good. */
  function mortal(db: PhoneDb, server: FakeServer, deathAt: number, isAfter: boolean) {
    let deeds = 0;
    let isDead = false;
    const guard =
      <Args extends unknown[], T>(deed: (...args: Args) => Promise<T>) =>
      async (...args: Args): Promise<T> => {
        const mine = deeds;
        deeds += 1;
        if (mine === deathAt && !isAfter) isDead = true;
        if (isDead) throw new Error("killed");
        const done = await deed(...args);
        if (mine === deathAt) isDead = true;
        if (isDead) throw new Error("killed");
        return done;
      };
    const store = runnerStore(async () => db);
    const courier = courierTo(server);
    const wrapped: RunnerStore = {
      itemsOf: guard(store.itemsOf),
      photosOf: guard(store.photosOf),
      recover: guard(store.recover),
      begin: guard(store.begin),
      alive: guard(store.alive),
      markUploaded: guard(store.markUploaded),
      delivered: guard(store.delivered),
      change: guard(store.change),
    };
    const carrier: Courier = {
      holder: guard(courier.holder),
      sendPhoto: guard(courier.sendPhoto),
      sendItem: guard(courier.sendItem),
    };
    return { parts: parts(db, carrier, { store: wrapped }), deeds: () => deeds };
  }

  it.each([false, true])("loses nothing and doubles nothing (after the deed: %s)", async (isAfter) => {
    let deathAt = 0;
    for (let isOver = false; !isOver; deathAt += 1) {
      const db = await openPhoneDb(newId());
      const server = new FakeServer();
      await write(db, "a1", "a", 2);
      await write(db, "a2", "a", 1);
      await write(db, "b1", "b", 0);
      const first = mortal(db, server, deathAt, isAfter);
      await run(first.parts).catch(() => undefined);
      await new Promise((done) => setTimeout(done, 5));
      isOver = first.deeds() <= deathAt;
      // Before anything else: what arrived, arrived whole, and what did not is still here.
      const left = (await itemsOf(db, "u1")).map(({ id }) => id);
      for (const id of ["a1", "a2", "b1"]) expect(server.reports.has(id) || left.includes(id)).toBe(true);
      await run(parts(db, courierTo(server), { now: () => 10_000_000 }));
      expect([...server.order].sort(), `killed at ${deathAt}`).toEqual(["a1", "a2", "b1"]);
      expect(server.order.indexOf("a1")).toBeLessThan(server.order.indexOf("a2"));
      expect([await db.count("items"), await db.count("photos")]).toEqual([0, 0]);
      db.close();
    }
    expect(deathAt).toBeGreaterThan(15);
  });

  it("without a browser lock, what a dead page left is taken up after two minutes", async () => {
    const db = await openPhoneDb(newId());
    const server = new FakeServer();
    await write(db, "a1", "a", 0);
    await db.put("items", { ...(await itemsOf(db, "u1"))[0], state: "sending", aliveAt: 0 } as Item);
    let now = 1000;
    const lock = leaseLock(
      async () => db,
      () => now,
    );
    const page = parts(db, courierTo(server), { lock, now: () => now });
    expect((await run(page))?.nextLook).toBe(LOST_AFTER_MS);
    expect(server.order).toEqual([]);
    now = LOST_AFTER_MS;
    await run(page);
    expect(server.order).toEqual(["a1"]);
  });
});

describe("the lease", () => {
  it("is one page's until it runs out or is given back", async () => {
    const db = await openPhoneDb(newId());
    expect(await Promise.all([takeLease(db, "p1", 0), takeLease(db, "p2", 0)])).toEqual([true, false]);
    expect(await takeLease(db, "p1", 20_000)).toBe(true);
    expect(await takeLease(db, "p2", 40_000)).toBe(false);
    expect(await takeLease(db, "p2", 50_001)).toBe(true);
    const lock = leaseLock(
      async () => db,
      () => 100_000,
    );
    expect(await lock(async () => lock(async () => "inside"))).toBe("inside");
    expect(await takeLease(db, "p3", 100_001)).toBe(true);
  });
});

describe("ten thousand operations on a bad network", () => {
  it.each([1, 2, 3, 4, 5])("arrive exactly once and in order (seed %i)", async (seed) => {
    const chance = dice(seed);
    const db = await openPhoneDb(newId());
    const server = new FakeServer();
    let operations = 0;
    let now = 0;
    /** Lost on the way there, lost on the way back after it counted, refused in passing. */
    const accident = () => {
      operations += 1;
      const roll = chance();
      if (roll < 0.25) throw failure(0);
      if (roll < 0.3) throw failure(503, { retryAfter: 1000 });
      if (roll < 0.35) throw failure(502, { isOurs: false });
      if (roll < 0.37) throw failure(500);
    };
    const REPORTS = 120;
    let written = 0;
    for (let round = 0; round < 20_000 && (written < REPORTS || (await db.count("items")) > 0); round += 1) {
      if (written < REPORTS) {
        await write(db, `i${written}`, `lane${Math.floor(chance() * 4)}`, Math.floor(chance() * 3));
        written += 1;
      }
      const report = await run(parts(db, courierTo(server, accident), { now: () => now, random: chance }));
      now = Math.max(now + 1, report?.nextLook ?? 0);
    }
    expect(server.reports.size).toBe(REPORTS);
    expect(server.order).toHaveLength(REPORTS);
    expect(operations).toBeGreaterThan(REPORTS * 2);
    expect(await db.count("photos")).toBe(0);
  });
});
