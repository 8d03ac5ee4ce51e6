import { describe, expect, it } from "vitest";
import { segmentsOf } from "./funds-bar-model";

const amounts = { plan: 1000n, appropriated: 800n, received: 700n, committed: 200n, paid: 400n };
const parts = (change: Partial<typeof amounts>) =>
  Object.fromEntries(segmentsOf({ ...amounts, ...change }).segments.map(({ part, fen }) => [part, fen]));

describe("the bar of a plan", () => {
  it("divides the plan into what became of it, without a rest", () => {
    expect(parts({})).toEqual({ paid: 400n, committed: 200n, free: 200n, open: 200n });
  });
  it("goes beyond the plan where more was promised than planned", () => {
    expect(parts({ committed: 700n, appropriated: 1100n })).toEqual({ paid: 400n, committed: 700n });
    const { segments, scale } = segmentsOf({ ...amounts, committed: 1200n, appropriated: 1600n });
    expect(scale).toBe(160);
    const last = segments[segments.length - 1];
    expect((last?.from ?? 0) + (last?.size ?? 0)).toBeCloseTo(100, 2);
  });
  it("lays the parts end to end, and none below zero", () => {
    for (let seed = 1n; seed < 200n; seed += 1n) {
      const any = (factor: bigint) => (seed * factor) % 997n;
      const { segments } = segmentsOf({
        plan: any(31n),
        appropriated: any(57n),
        received: any(71n),
        committed: any(13n),
        paid: any(89n),
      });
      let end = 0;
      for (const { from, size, fen } of segments) {
        expect(fen > 0n).toBe(true);
        expect(from).toBeCloseTo(end, 1);
        end = from + size;
      }
      expect(end).toBeLessThanOrEqual(100.2);
    }
  });
  it("is empty where nothing is", () => {
    expect(
      segmentsOf({ plan: 0n, appropriated: 0n, received: 0n, committed: 0n, paid: 0n }).segments,
    ).toEqual([]);
  });
});
