/**
 * The engine behind the queue: runs at the start, when the network or the page comes back, after
 * something was added, and when the next item is due. Never by background sync, which half of the
 * phones do not have. What the pages show is one snapshot, read anew whenever the bell rings.
 */
import { getSession } from "@/api/session";
import { onRing, ring } from "./bell";
import { apiCourier } from "./courier";
import { phoneDb } from "./db";
import { draftsOf } from "./drafts";
import { type StorageFault, storageFault } from "./fault";
import { runLock } from "./lock";
import type { Draft, Item, Sent } from "./model";
import { reconnected, retried } from "./order";
import { changeItem, changeItems, itemsOf, removeItem, sentOf } from "./queue";
import { type RunnerParts, run } from "./runner";
import { runnerStore } from "./runner-store";

export interface Outbox {
  /** False until the database was read. */
  isKnown: boolean;
  items: Item[];
  drafts: Draft[];
  sent: Sent[];
  needsSignIn: boolean;
  fault: StorageFault | null;
}

const EMPTY: Outbox = { isKnown: false, items: [], drafts: [], sent: [], needsSignIn: false, fault: null };
/** Another tab may have left something: look again after so long. */
const LOOK_AGAIN_MS = 30_000;

let snapshot = EMPTY;
let owner: string | null = null;
let parts: RunnerParts | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let isRunning = false;
let isAskedAgain = false;
const watchers = new Set<() => void>();

export function getOutbox(): Outbox {
  return snapshot;
}

export function watchOutbox(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

function show(next: Partial<Outbox>): void {
  snapshot = { ...snapshot, ...next };
  for (const changed of watchers) changed();
}

/** Reads the snapshot anew; somebody else's things never get into it. */
async function reread(): Promise<void> {
  const userId = owner;
  if (userId === null) return show(EMPTY);
  try {
    const db = await phoneDb();
    const [items, drafts, sent] = await Promise.all([
      itemsOf(db, userId),
      draftsOf(db, userId),
      sentOf(db, userId),
    ]);
    if (owner === userId) show({ isKnown: true, items, drafts, sent, fault: null });
  } catch (error) {
    show({ isKnown: true, fault: storageFault(error) ?? "unavailable" });
  }
}

/** Starts the engine for the person whose pages are open; answers how to stop it. */
export function startOutbox(userId: string): () => void {
  owner = userId;
  snapshot = EMPTY;
  parts ??= {
    store: runnerStore(phoneDb),
    courier: apiCourier,
    lock: runLock(phoneDb),
    now: Date.now,
    random: Math.random,
    changed: ring,
  };
  const onOnline = () => {
    phoneDb()
      .then((db) => changeItems(db, userId, reconnected))
      .catch(() => undefined)
      .then(kick);
  };
  const onVisible = () => {
    if (document.visibilityState === "visible") kick();
  };
  const stopListening = onRing(reread);
  addEventListener("online", onOnline);
  document.addEventListener("visibilitychange", onVisible);
  reread();
  kick();
  return () => {
    owner = null;
    stopListening();
    clearTimeout(timer);
    removeEventListener("online", onOnline);
    document.removeEventListener("visibilitychange", onVisible);
    show(EMPTY);
  };
}

/** Runs now, or once more after the run that is under way. */
export function kick(): void {
  if (isRunning) isAskedAgain = true;
  else runOnce();
}

async function runOnce(): Promise<void> {
  if (!parts || owner === null || getSession().status === "anonymous") return;
  isRunning = true;
  isAskedAgain = false;
  clearTimeout(timer);
  let lookAt: number | null = Date.now() + LOOK_AGAIN_MS;
  try {
    const report = await run(parts);
    if (report) {
      lookAt = report.nextLook;
      if (report.needsSignIn !== snapshot.needsSignIn) show({ needsSignIn: report.needsSignIn });
    }
  } catch {
    // No connection to ask whose session it is, or the database went away: look again later.
  }
  isRunning = false;
  if (owner === null) return;
  if (isAskedAgain) return kick();
  if (lookAt !== null) timer = setTimeout(kick, Math.max(1000, Math.min(lookAt - Date.now(), LOOK_AGAIN_MS)));
}

/** "Try again": one item, or all of the person's that are not on their way. */
export async function retry(id?: string): Promise<void> {
  const db = await phoneDb();
  if (id) await changeItem(db, id, retried);
  else if (owner) await changeItems(db, owner, retried);
  ring();
  kick();
}

export async function remove(id: string): Promise<void> {
  await removeItem(await phoneDb(), id);
  ring();
}
