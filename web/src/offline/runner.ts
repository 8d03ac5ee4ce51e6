/**
 * Sends what waits: oldest first within a lane, two lanes at a time, photos before their report.
 * Every step is written down before the next begins, so that a page killed anywhere leaves either
 * something that is sent again under the same id, or something that has arrived.
 */

import type { RunLock } from "./lock";
import type { Item, Photo } from "./model";
import { afterFailure, due, LOST_AFTER_MS, nextLook, recovered, SIDE_BY_SIDE } from "./order";
import type { Failure } from "./outcome";
import { outcomeOf } from "./outcome";

/** What the runner needs of the database. */
export interface RunnerStore {
  itemsOf(userId: string): Promise<Item[]>;
  photosOf(itemId: string): Promise<Photo[]>;
  recover(userId: string, change: (item: Item) => Item): Promise<void>;
  begin(id: string, now: number): Promise<Item | null>;
  alive(id: string, now: number): Promise<void>;
  markUploaded(photoId: string): Promise<void>;
  delivered(id: string, now: number): Promise<void>;
  change(id: string, change: (item: Item) => Item): Promise<Item | null>;
}

/** What the runner needs of the network. Both are safe to repeat; both throw `NotSent`. */
export interface Courier {
  /** Whose session is open; null when nobody is signed in. Throws `NotSent` without a connection. */
  holder(): Promise<string | null>;
  sendPhoto(photo: Photo, alive: () => Promise<void>): Promise<void>;
  sendItem(item: Item): Promise<void>;
}

/** A try that did not end well. */
export class NotSent extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = "NotSent";
    this.failure = failure;
  }
}

export interface RunnerParts {
  store: RunnerStore;
  courier: Courier;
  lock: RunLock;
  now: () => number;
  random: () => number;
  /** Something in the database changed. */
  changed: () => void;
}

export interface RunReport {
  /** When it is worth running again; null when nothing waits. */
  nextLook: number | null;
  needsSignIn: boolean;
}

/** Drains what can be sent now. Null when another page is at it. */
export function run(parts: RunnerParts): Promise<RunReport | null> {
  return parts.lock((isSure) => drain(parts, isSure));
}

/** What stops a whole run and not only one item. */
interface Halt {
  until: number;
  needsSignIn: boolean;
}

async function drain(parts: RunnerParts, isSure: boolean): Promise<RunReport> {
  const { store, courier, now } = parts;
  const userId = await courier.holder();
  if (userId === null) return { nextLook: null, needsSignIn: true };
  const lostAfter = isSure ? 0 : LOST_AFTER_MS;
  await store.recover(userId, (item) => recovered(item, now(), lostAfter));
  const moving = new Map<string, Promise<void>>();
  let halt: Halt | null = null;
  const start = (item: Item) => {
    const work = deliver(parts, item).then((stop) => {
      moving.delete(item.id);
      halt = joined(halt, stop);
    });
    // Whoever waits for the race hears of a fault; the other one of the two must not end as unheard.
    work.catch(() => undefined);
    moving.set(item.id, work);
  };
  for (;;) {
    const items = await store.itemsOf(userId);
    const next = halt ? [] : due(items, now(), SIDE_BY_SIDE - moving.size);
    for (const item of next) if (!moving.has(item.id)) start(item);
    if (moving.size === 0) return report(items, halt);
    await Promise.race(moving.values());
  }
}

function joined(a: Halt | null, b: Halt | null): Halt | null {
  if (!a || !b) return a ?? b;
  return { until: Math.max(a.until, b.until), needsSignIn: a.needsSignIn || b.needsSignIn };
}

function report(items: readonly Item[], halt: Halt | null): RunReport {
  const look = nextLook(items);
  if (halt === null || look === null) return { nextLook: look, needsSignIn: false };
  return { nextLook: halt.needsSignIn ? null : Math.max(look, halt.until), needsSignIn: halt.needsSignIn };
}

/** Sends one item with its photos; answers what should stop the run. */
async function deliver(parts: RunnerParts, chosen: Item): Promise<Halt | null> {
  const { store, courier, now, changed } = parts;
  const item = await store.begin(chosen.id, now());
  changed();
  if (!item) return null;
  try {
    for (const photo of await store.photosOf(item.id)) {
      if (photo.isUploaded) continue;
      await courier.sendPhoto(photo, () => store.alive(item.id, now()));
      await store.markUploaded(photo.id);
      changed();
    }
    await courier.sendItem(item);
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    return refused(parts, item, error.failure);
  }
  await store.delivered(item.id, now());
  changed();
  return null;
}

async function refused(parts: RunnerParts, { id }: Item, failure: Failure): Promise<Halt | null> {
  const { store, now, random, changed } = parts;
  const next = await store.change(id, (item) => afterFailure(item, failure, now(), random()));
  changed();
  const outcome = outcomeOf(failure);
  if (outcome.kind === "sign_in") return { until: 0, needsSignIn: true };
  const isWide = outcome.kind === "later" && outcome.isWide;
  return isWide ? { until: next?.nextAt ?? now(), needsSignIn: false } : null;
}
