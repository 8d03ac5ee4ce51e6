import "@/test/indexed-db.js";
import { describe, expect, it } from "vitest";
import { newId } from "@/shared/id";
import { aDraft, anItem, aPhoto } from "@/test/offline-samples";
import { KEEP_MS, keepAnswer, readAnswer, sweepAnswers } from "./cache";
import { openPhoneDb, type PhoneDb, STEPS } from "./db";
import { addPhoto, discardDraft, draftsOf, photosOf, saveDraft, submitDraft } from "./drafts";
import { storageFault } from "./fault";
import { begin, changeItem, delivered, itemsOf, markUploaded, removeItem, reopenItem, sentOf } from "./queue";

const open = () => openPhoneDb(newId());
const SUBMISSION = {
  body: { words: "路基" },
  lane: "t1",
  capturedAt: "2026-11-21T07:20:00Z",
  timeZone: "Asia/Shanghai",
  appVersion: "1",
};

async function counts(db: PhoneDb) {
  return {
    drafts: await db.count("drafts"),
    items: await db.count("items"),
    photos: await db.count("photos"),
  };
}

describe("the database", () => {
  it("keeps what was written when its shape changes", async () => {
    const name = newId();
    const before = await openPhoneDb(name);
    await saveDraft(before, aDraft());
    await before.put("items", anItem());
    before.close();
    const after = await openPhoneDb(name, [
      ...STEPS,
      async (_db, transaction) => {
        const items = transaction.objectStore("items");
        for (const item of await items.getAll()) await items.put({ ...item, lane: `task ${item.lane}` });
      },
    ]);
    expect(await draftsOf(after, "u1")).toHaveLength(1);
    expect((await itemsOf(after, "u1"))[0]?.lane).toBe("task t1");
    after.close();
  });

  it("gives way to a newer build in another tab", async () => {
    const name = newId();
    await openPhoneDb(name);
    const newer = await openPhoneDb(name, [...STEPS, () => undefined]);
    expect(newer.version).toBe(STEPS.length + 1);
    newer.close();
  });
});

describe("from draft to item", () => {
  it("takes photos along in their order, under the same id, once however often it is pressed", async () => {
    const db = await open();
    await saveDraft(db, aDraft());
    await addPhoto(db, aPhoto({ id: "f2", order: 2 }));
    await addPhoto(db, aPhoto({ id: "f1", order: 1 }));
    const [first, second] = await Promise.all([
      submitDraft(db, aDraft(), SUBMISSION),
      submitDraft(db, aDraft(), { ...SUBMISSION, body: { words: "again" } }),
    ]);
    expect(first).toMatchObject({ id: "d1", state: "pending", photoIds: ["f1", "f2"], attempts: 0 });
    expect(first.size).toBeGreaterThan(6);
    expect(second).toEqual(first);
    expect(await counts(db)).toEqual({ drafts: 0, items: 1, photos: 2 });
  });

  it("numbers items in the order of writing, also after some are gone", async () => {
    const db = await open();
    const one = await submitDraft(db, aDraft({ id: "a" }), SUBMISSION);
    await removeItem(db, "a");
    const two = await submitDraft(db, aDraft({ id: "b" }), SUBMISSION);
    expect(two.seq).toBeGreaterThan(one.seq);
  });

  it("throws a draft away with its photos only", async () => {
    const db = await open();
    await saveDraft(db, aDraft());
    await addPhoto(db, aPhoto());
    await addPhoto(db, aPhoto({ id: "f9", ownerId: "other" }));
    await discardDraft(db, "d1");
    expect(await counts(db)).toEqual({ drafts: 0, items: 0, photos: 1 });
  });
});

describe("items", () => {
  it("belong to one person", async () => {
    const db = await open();
    await db.put("items", anItem());
    await db.put("items", anItem({ id: "i2", userId: "u2" }));
    expect((await itemsOf(db, "u1")).map(({ id }) => id)).toEqual(["i1"]);
  });

  it("are taken up once", async () => {
    const db = await open();
    await db.put("items", anItem());
    const both = await Promise.all([begin(db, "i1", 5), begin(db, "i1", 6)]);
    expect(both.filter((item) => item !== null)).toHaveLength(1);
    expect(await begin(db, "gone", 7)).toBeNull();
  });

  it("leave with their photos when they arrived, and the word of it stays a fortnight", async () => {
    const db = await open();
    const day = 86_400_000;
    for (const [id, at] of [
      ["old", 1 * day],
      ["new", 20 * day],
    ] as const) {
      await db.put("items", anItem({ id }));
      await addPhoto(db, aPhoto({ id: `f-${id}`, ownerId: id }));
      await delivered(db, id, at);
    }
    expect(await counts(db)).toEqual({ drafts: 0, items: 0, photos: 0 });
    expect((await sentOf(db, "u1")).map(({ id, at }) => [id, at])).toEqual([["new", 20 * day]]);
  });

  it("on their way cannot be removed", async () => {
    const db = await open();
    await db.put("items", anItem({ state: "sending" }));
    expect(await removeItem(db, "i1")).toBe(false);
    await changeItem(db, "i1", (item) => ({ ...item, state: "failed" }));
    expect(await removeItem(db, "i1")).toBe(true);
  });

  it("remember which photos arrived", async () => {
    const db = await open();
    await addPhoto(db, aPhoto());
    await markUploaded(db, "f1");
    expect((await photosOf(db, "d1"))[0]?.isUploaded).toBe(true);
  });
});

describe("a refused item in its form again", () => {
  it("keeps words and photos under a new id", async () => {
    const db = await open();
    await db.put("items", anItem({ state: "failed", form: { words: "路基" } }));
    await addPhoto(db, aPhoto({ ownerId: "i1", isUploaded: true }));
    const draft = await reopenItem(db, "i1", () => "fresh", 9);
    expect(draft).toMatchObject({ id: "fresh", form: { words: "路基" }, userId: "u1" });
    expect(await counts(db)).toEqual({ drafts: 1, items: 0, photos: 1 });
    expect(await photosOf(db, "fresh")).toMatchObject([{ id: "f1", isUploaded: true }]);
  });

  it("sends its photos anew after a conflict, for the other report may hold them", async () => {
    const db = await open();
    await db.put("items", anItem({ state: "conflict" }));
    await addPhoto(db, aPhoto({ ownerId: "i1", isUploaded: true }));
    let made = 0;
    await reopenItem(
      db,
      "i1",
      () => {
        made += 1;
        return `n${made}`;
      },
      9,
    );
    expect(await photosOf(db, "n1")).toMatchObject([{ id: "n2", isUploaded: false }]);
  });

  it("is refused while nobody knows whether it arrived", async () => {
    const db = await open();
    await db.put("items", anItem({ attempts: 1 }));
    expect(await reopenItem(db, "i1", newId, 9)).toBeNull();
    expect(await counts(db)).toEqual({ drafts: 0, items: 1, photos: 0 });
  });
});

describe("kept answers", () => {
  it("are read by their person only, and for a fortnight", async () => {
    const db = await open();
    await keepAnswer(db, { userId: "u1", name: "tasks", data: [1], at: 1000 });
    expect((await readAnswer(db, "u1", "tasks", 2000))?.data).toEqual([1]);
    expect(await readAnswer(db, "u2", "tasks", 2000)).toBeNull();
    expect(await readAnswer(db, "u1", "tasks", 1001 + KEEP_MS)).toBeNull();
    await sweepAnswers(db, 1001 + KEEP_MS);
    expect(await db.count("cache")).toBe(0);
  });
});

describe("faults of the phone's storage", () => {
  it("are told apart", () => {
    expect(storageFault(new DOMException("", "QuotaExceededError"))).toBe("full");
    expect(storageFault(new DOMException("", "SecurityError"))).toBe("unavailable");
    expect(storageFault(new Error("else"))).toBeNull();
  });
});
