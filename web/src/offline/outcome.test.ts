import { describe, expect, it } from "vitest";
import { backOff, type Failure, outcomeOf, readRetryAfter } from "./outcome";

const answer = (status: number, more: Partial<Failure> = {}): Failure => ({
  status,
  code: "some.code",
  detail: "",
  requestId: null,
  retryAfter: null,
  isOurs: true,
  ...more,
});

describe("the outcome table", () => {
  it.each([
    [0, "later"],
    [408, "later"],
    [425, "later"],
    [429, "later"],
    [500, "later"],
    [503, "later"],
    [401, "sign_in"],
    [409, "conflict"],
    [412, "conflict"],
    [400, "failed"],
    [403, "failed"],
    [404, "failed"],
    [422, "failed"],
  ])("%i is %s", (status, kind) => {
    expect(outcomeOf(answer(status)).kind).toBe(kind);
  });

  it("takes no verdict from a hotspot or proxy that answers in our server's place", () => {
    for (const status of [302, 403, 404, 405, 409, 511])
      expect(outcomeOf(answer(status, { isOurs: false })).kind).toBe("later");
    expect(outcomeOf(answer(413, { isOurs: false })).kind).toBe("failed");
  });

  it("reads a password that must be changed as a matter of signing in", () => {
    expect(outcomeOf(answer(403, { code: "identity.password.change_required" })).kind).toBe("sign_in");
  });

  it("pauses everything when there is no connection or the server asks for quiet, not for one broken item", () => {
    for (const status of [0, 429, 503]) expect(outcomeOf(answer(status))).toMatchObject({ isWide: true });
    expect(outcomeOf(answer(500))).toMatchObject({ isWide: false });
  });
});

describe("waiting", () => {
  it("doubles from two seconds to a quarter of an hour, the upper half at random", () => {
    expect([1, 2, 3].map((tries) => backOff(tries, null, 1))).toEqual([2000, 4000, 8000]);
    expect([1, 2, 3].map((tries) => backOff(tries, null, 0))).toEqual([1000, 2000, 4000]);
    expect(backOff(500, null, 1)).toBe(900_000);
  });

  it("honours a longer wish of the server", () => {
    expect(backOff(1, 60_000, 1)).toBe(60_000);
    expect(backOff(9, 1000, 1)).toBeGreaterThan(1000);
  });

  it("reads Retry-After in seconds and as a date", () => {
    const now = Date.parse("2026-11-21T07:00:00Z");
    expect(readRetryAfter("30", now)).toBe(30_000);
    expect(readRetryAfter("Sat, 21 Nov 2026 07:01:00 GMT", now)).toBe(60_000);
    expect(readRetryAfter("soon", now)).toBeNull();
    expect(readRetryAfter(null, now)).toBeNull();
    expect(readRetryAfter("-5", now)).toBe(0);
  });
});
