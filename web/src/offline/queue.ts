/** Items in the database of the phone. Each function is one transaction: whole or nothing. */
import type { PhoneDb } from "./db";
import type { Draft, Item, Sent } from "./model";
import { begun, isEditable } from "./order";

/** What arrived is remembered for so long, to be able to say so. */
const REMEMBER_SENT_MS = 14 * 86_400_000;

/** A person's items in the order of writing. */
export async function itemsOf(db: PhoneDb, userId: string): Promise<Item[]> {
  const items = await db.getAllFromIndex("items", "user", userId);
  return items.sort((a, b) => a.seq - b.seq);
}

/** How many items of anybody lie on this phone. */
export function countItems(db: PhoneDb, userId: string): Promise<number> {
  return db.countFromIndex("items", "user", userId);
}

/** Changes one item where it still is; answers what it became. */
export async function changeItem(
  db: PhoneDb,
  id: string,
  change: (item: Item) => Item,
): Promise<Item | null> {
  const tx = db.transaction("items", "readwrite");
  const item = await tx.store.get(id);
  const next = item ? change(item) : null;
  if (next && next !== item) await tx.store.put(next);
  await tx.done;
  return next;
}

/** Changes all items of a person. */
export async function changeItems(db: PhoneDb, userId: string, change: (item: Item) => Item): Promise<void> {
  const tx = db.transaction("items", "readwrite");
  for (const item of await tx.store.index("user").getAll(userId)) {
    const next = change(item);
    if (next !== item) await tx.store.put(next);
  }
  await tx.done;
}

/** Takes an item up for sending; null when it was changed or removed meanwhile. */
export async function begin(db: PhoneDb, id: string, now: number): Promise<Item | null> {
  const item = await changeItem(db, id, (one) => (one.state === "pending" ? begun(one, now) : one));
  return item?.state === "sending" && item.aliveAt === now ? item : null;
}

export async function markUploaded(db: PhoneDb, photoId: string): Promise<void> {
  const tx = db.transaction("photos", "readwrite");
  const photo = await tx.store.get(photoId);
  if (photo) await tx.store.put({ ...photo, isUploaded: true });
  await tx.done;
}

/** It arrived: the item and its photos go, the word that it arrived stays. */
export async function delivered(db: PhoneDb, id: string, at: number): Promise<void> {
  const tx = db.transaction(["items", "photos", "sent"], "readwrite");
  const items = tx.objectStore("items");
  const item = await items.get(id);
  if (item) {
    await items.delete(id);
    const photos = tx.objectStore("photos");
    for (const key of await photos.index("owner").getAllKeys(id)) await photos.delete(key);
    const sent = tx.objectStore("sent");
    for (const old of await sent.index("user").getAll(item.userId)) {
      if (old.at < at - REMEMBER_SENT_MS) await sent.delete(old.id);
    }
    const { userId, kind, subject } = item;
    await sent.put({ id, userId, kind, subject, at });
  }
  await tx.done;
}

/** What arrived lately, the latest first. */
export async function sentOf(db: PhoneDb, userId: string): Promise<Sent[]> {
  const sent = await db.getAllFromIndex("sent", "user", userId);
  return sent.sort((a, b) => b.at - a.at);
}

/** Removed by its writer, after he was asked. What is on its way cannot be called back. */
export async function removeItem(db: PhoneDb, id: string): Promise<boolean> {
  const tx = db.transaction(["items", "photos"], "readwrite");
  const items = tx.objectStore("items");
  const item = await items.get(id);
  const isFree = item !== undefined && item.state !== "sending";
  if (isFree) {
    await items.delete(id);
    const photos = tx.objectStore("photos");
    for (const key of await photos.index("owner").getAllKeys(id)) await photos.delete(key);
  }
  await tx.done;
  return isFree;
}

/**
 * Back into the form. The new draft gets an id of its own, for under the old one the server may know
 * something; after a conflict the photos do too, for the other report may hold them.
 */
export async function reopenItem(
  db: PhoneDb,
  id: string,
  newId: () => string,
  now: number,
): Promise<Draft | null> {
  const tx = db.transaction(["items", "photos", "drafts"], "readwrite");
  const items = tx.objectStore("items");
  const item = await items.get(id);
  if (!item || !isEditable(item)) {
    await tx.done;
    return null;
  }
  const { userId, kind, subject, form, position } = item;
  const draft: Draft = {
    id: newId(),
    userId,
    kind,
    subject,
    form,
    position,
    createdAt: now,
    updatedAt: now,
  };
  const photos = tx.objectStore("photos");
  for (const photo of await photos.index("owner").getAll(id)) {
    const isTaken = item.state === "conflict";
    if (isTaken) await photos.delete(photo.id);
    await photos.put({ ...photo, ownerId: draft.id, ...(isTaken ? { id: newId(), isUploaded: false } : {}) });
  }
  await items.delete(id);
  await tx.objectStore("drafts").put(draft);
  await tx.done;
  return draft;
}
