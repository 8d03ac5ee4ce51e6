import { describe, expect, it, vi } from "vitest";
import { digest, sha256 } from "./sha256";

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

describe("the digest by hand", () => {
  it("gives the examples of FIPS 180-4", () => {
    expect(hex(digest(new TextEncoder().encode("abc")))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    expect(hex(digest(new Uint8Array()))).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
  });

  it("agrees with the browser's at every length around a block", async () => {
    const whole = crypto.subtle;
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 73 + length) & 0xff);
      const theirs = new Uint8Array(await whole.digest("SHA-256", bytes));
      expect(hex(digest(bytes)), String(length)).toBe(hex(theirs));
    }
  });

  it("stands in where the browser has none, as on plain http", async () => {
    const { buffer } = new Uint8Array([1, 2, 3, 250]);
    const helped = await sha256(buffer);
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues });
    try {
      expect(await sha256(buffer)).toBe(helped);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
