/**
 * Which items may go out now. Kept here: within a lane one after another in the order of writing,
 * so that 45 % never arrives before 40 %; lanes side by side; what was refused holds nothing up, for
 * the server has had its say and only the writer can go on.
 */

import type { Item } from "./model";
import { backOff, type Failure, outcomeOf } from "./outcome";

/** Lanes at the same time: polite to the server and to a thin connection. */
export const SIDE_BY_SIDE = 2;
/** An item that shows no sign of life for so long was left behind by a page that is gone. */
export const LOST_AFTER_MS = 120_000;

type Queued = Pick<Item, "id" | "lane" | "seq" | "state" | "nextAt" | "aliveAt">;

/** The first waiting or moving item of every lane, oldest first. */
function heads<T extends Queued>(items: readonly T[]): T[] {
  const lanes = new Map<string, T>();
  for (const item of [...items].sort((a, b) => a.seq - b.seq)) {
    const isOpen = item.state === "pending" || item.state === "sending";
    if (isOpen && !lanes.has(item.lane)) lanes.set(item.lane, item);
  }
  return [...lanes.values()];
}

/** The items to start now, at most `free`. */
export function due<T extends Queued>(items: readonly T[], now: number, free: number): T[] {
  const ready = heads(items).filter((item) => item.state === "pending" && item.nextAt <= now);
  return ready.slice(0, Math.max(0, free));
}

/** When it is worth looking again; null when nothing waits. */
export function nextLook(items: readonly Queued[]): number | null {
  const times = heads(items).map((item) =>
    item.state === "sending" ? (item.aliveAt ?? 0) + LOST_AFTER_MS : item.nextAt,
  );
  return times.length > 0 ? Math.min(...times) : null;
}

/** Taken up for sending. */
export function begun(item: Item, now: number): Item {
  return { ...item, state: "sending", aliveAt: now, attempts: item.attempts + 1, lastAttemptAt: now };
}

/** What a failed try makes of an item. It always stays an item. */
export function afterFailure(item: Item, failure: Failure, now: number, random: number): Item {
  const outcome = outcomeOf(failure);
  const ended = { ...item, aliveAt: null, lastFailure: failure };
  switch (outcome.kind) {
    case "conflict":
    case "failed":
      return { ...ended, state: outcome.kind };
    case "sign_in":
      // Not the item's fault: it goes out as soon as its owner is signed in.
      return { ...ended, state: "pending", nextAt: 0 };
    case "later":
      return { ...ended, state: "pending", nextAt: now + backOff(item.attempts, failure.retryAfter, random) };
  }
}

/** Left in the middle by a page that is gone: whether it arrived shows when it is sent again. */
export function recovered(item: Item, now: number, lostAfter: number): Item {
  const isLost = item.state === "sending" && (item.aliveAt ?? 0) + lostAfter <= now;
  return isLost ? { ...item, state: "pending", aliveAt: null, nextAt: 0 } : item;
}

/** "Try again" by the person: also what was refused, for the reason may be gone. */
export function retried(item: Item): Item {
  return item.state === "sending" ? item : { ...item, state: "pending", nextAt: 0 };
}

/** The connection is back: what only waited for one need not wait longer. */
export function reconnected(item: Item): Item {
  const waitedForNetwork = item.state === "pending" && item.lastFailure?.status === 0;
  return waitedForNetwork ? { ...item, nextAt: 0 } : item;
}

/**
 * Whether its writer may change it. After a try without an answer nobody knows whether it arrived:
 * changing it then could make two reports out of one.
 */
export function isEditable(item: Pick<Item, "state" | "attempts">): boolean {
  return item.state === "failed" || item.state === "conflict" || isUntouched(item);
}

export function isUntouched(item: Pick<Item, "state" | "attempts">): boolean {
  return item.state === "pending" && item.attempts === 0;
}
