import { describe, expect, it } from "vitest";
import { anItem } from "@/test/offline-samples";
import {
  afterFailure,
  begun,
  due,
  isEditable,
  LOST_AFTER_MS,
  nextLook,
  reconnected,
  recovered,
  retried,
} from "./order";
import type { Failure } from "./outcome";

const refusal = (status: number): Failure => ({
  status,
  code: "x",
  detail: "no",
  requestId: "r1",
  retryAfter: null,
  isOurs: true,
});
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

describe("what may go out", () => {
  it("one per lane, oldest first, two at a time", () => {
    const items = [
      anItem({ id: "b1", lane: "b", seq: 2 }),
      anItem({ id: "a2", lane: "a", seq: 3 }),
      anItem({ id: "a1", lane: "a", seq: 1 }),
      anItem({ id: "c1", lane: "c", seq: 4 }),
    ];
    expect(ids(due(items, 0, 2))).toEqual(["a1", "b1"]);
    expect(ids(due(items, 0, 9))).toEqual(["a1", "b1", "c1"]);
    expect(due(items, 0, 0)).toEqual([]);
  });

  it("nothing of a lane whose first is on its way or waits for its time", () => {
    const sending = [anItem({ id: "a1", seq: 1, state: "sending" }), anItem({ id: "a2", seq: 2 })];
    expect(due(sending, 0, 2)).toEqual([]);
    const waiting = [anItem({ id: "a1", seq: 1, nextAt: 500 }), anItem({ id: "a2", seq: 2 })];
    expect(due(waiting, 0, 2)).toEqual([]);
    expect(ids(due(waiting, 500, 2))).toEqual(["a1"]);
  });

  it("what was refused holds nothing up", () => {
    const items = [anItem({ id: "a1", seq: 1, state: "failed" }), anItem({ id: "a2", seq: 2 })];
    expect(ids(due(items, 0, 2))).toEqual(["a2"]);
  });

  it("knows when to look again", () => {
    expect(nextLook([])).toBeNull();
    expect(nextLook([anItem({ state: "failed" })])).toBeNull();
    expect(nextLook([anItem({ nextAt: 70 }), anItem({ lane: "b", nextAt: 50 })])).toBe(50);
    expect(nextLook([anItem({ state: "sending", aliveAt: 10 })])).toBe(10 + LOST_AFTER_MS);
  });
});

describe("the states of an item", () => {
  it.each([
    [422, "failed"],
    [409, "conflict"],
    [412, "conflict"],
    [500, "pending"],
    [0, "pending"],
    [401, "pending"],
  ])("after %i it is %s, and never gone", (status, state) => {
    const item = afterFailure(begun(anItem(), 100), refusal(status), 200, 1);
    expect(item).toMatchObject({ state, attempts: 1, lastFailure: { status }, aliveAt: null });
  });

  it("waits longer with every try, and not at all for its owner to sign in", () => {
    expect(afterFailure(begun(anItem({ attempts: 3 }), 100), refusal(503), 1000, 1).nextAt).toBe(17_000);
    expect(afterFailure(begun(anItem(), 100), refusal(401), 1000, 1).nextAt).toBe(0);
  });

  it("comes back when its page is gone for two minutes, not before", () => {
    const item = begun(anItem(), 1000);
    expect(recovered(item, 1000 + LOST_AFTER_MS - 1, LOST_AFTER_MS).state).toBe("sending");
    expect(recovered(item, 1000 + LOST_AFTER_MS, LOST_AFTER_MS).state).toBe("pending");
    expect(recovered(item, 1000, 0).state).toBe("pending");
  });

  it("is tried again at once when asked, or when only the network was missing", () => {
    expect(retried(anItem({ state: "failed", nextAt: 9 }))).toMatchObject({ state: "pending", nextAt: 0 });
    expect(retried(anItem({ state: "sending" })).state).toBe("sending");
    expect(reconnected(anItem({ nextAt: 9, lastFailure: refusal(0) })).nextAt).toBe(0);
    expect(reconnected(anItem({ nextAt: 9, lastFailure: refusal(429) })).nextAt).toBe(9);
  });

  it("may be changed only while it is certain that the server does not have it", () => {
    expect(isEditable({ state: "pending", attempts: 0 })).toBe(true);
    expect(isEditable({ state: "pending", attempts: 1 })).toBe(false);
    expect(isEditable({ state: "sending", attempts: 1 })).toBe(false);
    expect(isEditable({ state: "failed", attempts: 2 })).toBe(true);
    expect(isEditable({ state: "conflict", attempts: 2 })).toBe(true);
  });
});
