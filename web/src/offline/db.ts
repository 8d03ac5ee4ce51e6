/**
 * The database of the phone. Its shape has a version: each step of `STEPS` leads from one version to
 * the next and is never changed once it was released; what people wrote survives every update.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import type { CachedAnswer, Draft, Item, Photo, Sent } from "./model";

export interface PhoneSchema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { user: string } };
  items: { key: string; value: Item; indexes: { user: string } };
  photos: { key: string; value: Photo; indexes: { owner: string } };
  cache: { key: [string, string]; value: CachedAnswer };
  /** What arrived lately. */
  sent: { key: string; value: Sent; indexes: { user: string } };
  /** Device, lease of the runner, consent: by name. */
  meta: { key: string; value: unknown };
}

export type PhoneDb = IDBPDatabase<PhoneSchema>;
type Upgrade = IDBPTransaction<PhoneSchema, StoreNames<PhoneSchema>[], "versionchange">;
export type Step = (db: PhoneDb, transaction: Upgrade) => void | Promise<void>;

export const NAME = "dujiang-field";

export const STEPS: readonly Step[] = [
  (db) => {
    db.createObjectStore("drafts", { keyPath: "id" }).createIndex("user", "userId");
    db.createObjectStore("items", { keyPath: "id" }).createIndex("user", "userId");
    db.createObjectStore("photos", { keyPath: "id" }).createIndex("owner", "ownerId");
    db.createObjectStore("cache", { keyPath: ["userId", "name"] });
    db.createObjectStore("sent", { keyPath: "id" }).createIndex("user", "userId");
    db.createObjectStore("meta");
  },
];

/** Opens the database and brings it to the newest shape. */
export function openPhoneDb(name = NAME, steps: readonly Step[] = STEPS): Promise<PhoneDb> {
  return openDB<PhoneSchema>(name, steps.length, {
    async upgrade(db, from, _to, transaction) {
      for (const step of steps.slice(from)) await step(db, transaction);
    },
    // A newer build in another tab wants to change the shape: give way, the next use opens anew.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      forget();
    },
    terminated: forget,
  });
}

let opened: Promise<PhoneDb> | null = null;

function forget(): void {
  opened = null;
}

/** The one connection of this page. */
export function phoneDb(): Promise<PhoneDb> {
  opened ??= openPhoneDb().catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}
