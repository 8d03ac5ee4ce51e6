import { describe, expect, it } from "vitest";
import { hitRate } from "./back-test-model";

describe("the hit rate of a back-test", () => {
  it("counts only what is decided, and says nothing without a sample", () => {
    expect(hitRate({ hits: 3, false_alarms: 1 })).toBe(75);
    expect(hitRate({ hits: 0, false_alarms: 4 })).toBe(0);
    expect(hitRate({ hits: 0, false_alarms: 0 })).toBeNull();
  });
});
