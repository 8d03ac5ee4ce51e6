import { describe, expect, it } from "vitest";
import { layOut, roundLength } from "./layout";

const at = (id: string, latitude: number, longitude: number) => ({ id, latitude, longitude });

describe("places on paper", () => {
  it("keeps every place within the paper, north up and east right", () => {
    const { dots } = layOut([at("s", 30.0, 103.0), at("n", 30.2, 103.1), at("e", 30.1, 103.4)], 600, 400);
    expect(dots).toHaveLength(3);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(600);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(400);
    }
    const [south, north, east] = dots;
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(east?.x).toBeGreaterThan(south?.x ?? 0);
  });
  it("gives both directions one scale: a square on the ground is a square on paper", () => {
    const north = 1000 / 111_320;
    const east = north / Math.cos((30 * Math.PI) / 180);
    const { dots } = layOut(
      [at("a", 30 - north / 2, 103), at("b", 30 + north / 2, 103), at("c", 30 - north / 2, 103 + east)],
      600,
      400,
    );
    const [a, b, c] = dots;
    expect((a?.y ?? 0) - (b?.y ?? 0)).toBeCloseTo((c?.x ?? 0) - (a?.x ?? 0), 0);
  });
  it("gathers places that would lie on one another, and loses none", () => {
    const { dots } = layOut([at("a", 30, 103), at("b", 30, 103), at("c", 30.1, 103)], 600, 400);
    expect(dots.map(({ ids }) => ids)).toEqual([["a", "b"], ["c"]]);
  });
  it("puts a single place in the middle", () => {
    expect(layOut([at("a", 30, 103)], 600, 400).dots[0]).toMatchObject({ x: 300, y: 217 });
  });
  it("has nothing to show without places", () => {
    expect(layOut([], 600, 400).dots).toEqual([]);
  });
});

describe("the bar of the scale", () => {
  it("is a round length", () => {
    expect([roundLength(1), roundLength(7), roundLength(49), roundLength(999)]).toEqual([1, 5, 20, 500]);
  });
});
