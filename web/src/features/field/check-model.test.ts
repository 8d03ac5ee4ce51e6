import { describe, expect, it } from "vitest";
import { answeredPercent } from "./check-model";

const said = { outcome: "passed" as const };
const open = { outcome: null };

describe("how far an inspection is", () => {
  it("is whole only when every item has its answer", () => {
    expect(answeredPercent([])).toBe(100);
    expect(answeredPercent([open, open])).toBe(0);
    expect(answeredPercent([said, open, open])).toBe(33);
    expect(answeredPercent([...Array(199).fill(said), open])).toBe(99);
    expect(answeredPercent([said, said])).toBe(100);
  });
});
