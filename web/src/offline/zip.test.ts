import { describe, expect, it } from "vitest";
import { crc32, zip } from "./zip";

/** Reads a stored ZIP the way programs do: from its end, by its index. */
async function unzip(blob: Blob): Promise<Map<string, Uint8Array>> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const found = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  expect(at + view.getUint32(end + 12, true)).toBe(end);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [crc, size] = [view.getUint32(at + 16, true), view.getUint32(at + 24, true)];
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    expect(view.getUint32(local, true)).toBe(0x04034b50);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.slice(from, from + size);
    expect(crc32(content)).toBe(crc);
    found.set(name, content);
    at += 46 + nameLength;
  }
  return found;
}

describe("the exported file", () => {
  it("has the check sum every ZIP program expects", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });

  it("gives back names and bytes as they were", async () => {
    const words = new TextEncoder().encode("路基碾压完成 1.2 公里");
    const picture = new Uint8Array([0, 255, 216, 1]);
    const file = zip(
      [
        { name: "填报.txt", bytes: words },
        { name: "照片/1.jpg", bytes: picture },
      ],
      new Date(2026, 10, 21, 15, 20),
    );
    const found = await unzip(file);
    expect([...found.keys()]).toEqual(["填报.txt", "照片/1.jpg"]);
    expect([...(found.get("填报.txt") ?? [])]).toEqual([...words]);
    expect([...(found.get("照片/1.jpg") ?? [])]).toEqual([...picture]);
  });
});
