/**
 * One runner on the phone at a time. Browsers give a lock that ends with its page; plain-http pages
 * have none, there a row in the database is leased for a while and renewed.
 */
import { newId } from "@/shared/id";
import type { PhoneDb } from "./db";

/** Runs `work` alone; null when somebody else is at it. `isSure`: nobody else can still be sending. */
export type RunLock = <T>(work: (isSure: boolean) => Promise<T>) => Promise<T | null>;

const LOCK = "dujiang.outbox";

/** The browser's lock. */
export const browserLock: RunLock = (work) =>
  navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work(true) : null));

export interface Lease {
  holder: string;
  until: number;
}
export const LEASE_MS = 30_000;

/** Takes or renews the lease; false while it is another page's. One transaction, so two cannot both win. */
export async function takeLease(db: PhoneDb, holder: string, now: number): Promise<boolean> {
  const tx = db.transaction("meta", "readwrite");
  const lease = await tx.store.get("lease");
  const isFree = !isLease(lease) || lease.holder === holder || lease.until <= now;
  if (isFree) await tx.store.put({ holder, until: now + LEASE_MS }, "lease");
  await tx.done;
  return isFree;
}

async function giveUpLease(db: PhoneDb, holder: string): Promise<void> {
  const tx = db.transaction("meta", "readwrite");
  const lease = await tx.store.get("lease");
  if (isLease(lease) && lease.holder === holder) await tx.store.delete("lease");
  await tx.done;
}

function isLease(value: unknown): value is Lease {
  return typeof value === "object" && value !== null && "holder" in value && "until" in value;
}

/** The lock for pages without one. A page that was stopped for longer than the lease may wake up in the middle. */
export function leaseLock(db: () => Promise<PhoneDb>, now: () => number = Date.now): RunLock {
  const holder = newId();
  return async (work) => {
    if (!(await takeLease(await db(), holder, now()))) return null;
    const renewal = setInterval(async () => {
      await takeLease(await db(), holder, now()).catch(() => false);
    }, LEASE_MS / 3);
    try {
      return await work(false);
    } finally {
      clearInterval(renewal);
      await giveUpLease(await db(), holder);
    }
  };
}

/** The lock this browser can give. */
export function runLock(db: () => Promise<PhoneDb>): RunLock {
  return navigator.locks ? browserLock : leaseLock(db);
}
