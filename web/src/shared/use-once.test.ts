import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useOnce } from "./use-once";

/** Asks for wishes one after the other; those named in `lost` get no answer. Returns the keys used. */
async function keysOf(wishes: readonly unknown[], lost: readonly number[] = []): Promise<string[]> {
  const { result, rerender } = renderHook(() => useOnce());
  const keys: string[] = [];
  for (const [index, wish] of wishes.entries()) {
    const asked = result.current(wish, async (key) => {
      keys.push(key);
      if (lost.includes(index)) throw new Error("no answer");
    });
    await asked.catch(() => undefined);
    rerender();
  }
  return keys;
}

describe("useOnce", () => {
  it("keeps the key while the same thing is tried again", async () => {
    const [first, second, third] = await keysOf([{ name: "a" }, { name: "a" }, { name: "a" }], [0, 1]);
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  it("takes a new key for a changed wish", async () => {
    const [first, second] = await keysOf([{ name: "a" }, { name: "b" }], [0]);
    expect(second).not.toBe(first);
  });

  it("takes a new key after success, also for the same wish", async () => {
    const [first, second] = await keysOf([{ name: "a" }, { name: "a" }]);
    expect(second).not.toBe(first);
  });

  it("hands back the answer, and passes a failure on", async () => {
    const { result } = renderHook(() => useOnce());
    await expect(result.current("wish", async () => 7)).resolves.toBe(7);
    const refused = new Error("refused");
    await expect(result.current("wish", () => Promise.reject(refused))).rejects.toBe(refused);
  });
});
