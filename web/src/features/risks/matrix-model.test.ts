import { describe, expect, it } from "vitest";
import { cellAfter, ROWS } from "./matrix-model";

describe("the matrix of risks", () => {
  it("has the likeliest row on top", () => {
    expect(ROWS).toEqual([5, 4, 3, 2, 1]);
  });
  it("is walked by arrow keys, up meaning likelier, and ends at its edges", () => {
    const corner = { probability: 5, impact: 5 };
    expect(cellAfter("ArrowDown", corner)).toEqual({ probability: 4, impact: 5 });
    expect(cellAfter("ArrowLeft", corner)).toEqual({ probability: 5, impact: 4 });
    expect(cellAfter("ArrowUp", corner)).toBeNull();
    expect(cellAfter("ArrowRight", corner)).toBeNull();
    expect(cellAfter("Enter", corner)).toBeNull();
  });
});
