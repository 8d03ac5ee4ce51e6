import { describe, expect, it } from "vitest";
import { captionOf, neighbour } from "./photo";
import { push, transformOf, WHOLE, zoom } from "./zoom";

const photos = ["a", "b", "c"].map((id) => ({ id, title: id, takenAt: null }));

describe("walking through photos", () => {
  it("goes one by one and stops at both ends", () => {
    expect(neighbour(photos, "b", 1)?.id).toBe("c");
    expect(neighbour(photos, "b", -1)?.id).toBe("a");
    expect(neighbour(photos, "a", -1)).toBeNull();
    expect(neighbour(photos, "c", 1)).toBeNull();
    expect(neighbour(photos, "gone", 1)).toBeNull();
  });
  it("says what a photo shows and when it was taken, in local time", () => {
    expect(captionOf({ id: "a", title: "清基", takenAt: "2026-11-21T10:00:00Z" })).toBe(
      "清基 · 2026-11-21 18:00",
    );
    expect(captionOf({ id: "a", title: "清基", takenAt: null })).toBe("清基");
  });
});

describe("enlarging", () => {
  it("comes back to the whole picture and never beyond it", () => {
    const near = zoom(zoom(WHOLE, 1), 1);
    expect(near.scale).toBeCloseTo(2.25);
    expect(zoom(zoom(zoom(near, -1), -1), -1)).toEqual(WHOLE);
  });
  it("has an end", () => {
    let view = WHOLE;
    for (let step = 0; step < 30; step += 1) view = zoom(view, 1);
    expect(view.scale).toBe(6);
  });
  it("keeps the picture in its frame when it is pushed", () => {
    expect(push(WHOLE, 5, 5)).toEqual(WHOLE);
    const view = push({ scale: 3, x: 0, y: 0 }, 9, -9);
    expect([view.x, view.y]).toEqual([1, -1]);
    expect(transformOf(view)).toBe("translate(100%, -100%) scale(3)");
  });
});
