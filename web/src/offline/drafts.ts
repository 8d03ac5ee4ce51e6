/** Drafts and their photos in the database of the phone. Each function is one transaction: whole or nothing. */
import type { PhoneDb } from "./db";
import { type Draft, type Item, type Photo, type Submission, toItem } from "./model";

export async function saveDraft(db: PhoneDb, draft: Draft): Promise<void> {
  await db.put("drafts", draft);
}

/** A person's drafts, the latest first. */
export async function draftsOf(db: PhoneDb, userId: string): Promise<Draft[]> {
  const drafts = await db.getAllFromIndex("drafts", "user", userId);
  return drafts.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** Throws a draft away, with its photos. */
export async function discardDraft(db: PhoneDb, id: string): Promise<void> {
  const tx = db.transaction(["drafts", "photos"], "readwrite");
  await tx.objectStore("drafts").delete(id);
  const photos = tx.objectStore("photos");
  for (const key of await photos.index("owner").getAllKeys(id)) await photos.delete(key);
  await tx.done;
}

export async function addPhoto(db: PhoneDb, photo: Photo): Promise<void> {
  await db.put("photos", photo);
}

export async function removePhoto(db: PhoneDb, id: string): Promise<void> {
  await db.delete("photos", id);
}

/** The photos of a draft or an item, in their order. */
export async function photosOf(db: PhoneDb, ownerId: string): Promise<Photo[]> {
  const photos = await db.getAllFromIndex("photos", "owner", ownerId);
  return photos.sort((a, b) => a.order - b.order);
}

/** The draft becomes an item. A second press finds the item that the first one made. */
export async function submitDraft(db: PhoneDb, draft: Draft, submission: Submission): Promise<Item> {
  const tx = db.transaction(["drafts", "items", "photos", "meta"], "readwrite");
  const items = tx.objectStore("items");
  const before = await items.get(draft.id);
  if (before) {
    await tx.done;
    return before;
  }
  const photos = await tx.objectStore("photos").index("owner").getAll(draft.id);
  const meta = tx.objectStore("meta");
  const last = await meta.get("seq");
  const seq = (typeof last === "number" ? last : 0) + 1;
  const item = toItem(
    draft,
    photos.sort((a, b) => a.order - b.order),
    submission,
    seq,
  );
  await meta.put(seq, "seq");
  await items.put(item);
  await tx.objectStore("drafts").delete(draft.id);
  await tx.done;
  return item;
}
