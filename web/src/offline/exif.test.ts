import { describe, expect, it } from "vitest";
import { readExif, zoneWords } from "./exif";

/** A JPEG head with EXIF: time, offset and a place, in either byte order. */
function jpeg({
  little = false,
  offset = "",
  latRef = "N",
  lonRef = "E",
  lat = [30, 59, 36.5],
} = {}): ArrayBuffer {
  const bytes = new Uint8Array(400);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xffd8);
  view.setUint16(2, 0xffe0); // a JFIF segment stands before
  view.setUint16(4, 4);
  view.setUint16(8, 0xffe1);
  view.setUint16(10, 380);
  bytes.set(new TextEncoder().encode("Exif\0\0"), 12);
  const tiff = 18;
  const u16 = (at: number, value: number) => view.setUint16(tiff + at, value, little);
  const u32 = (at: number, value: number) => view.setUint32(tiff + at, value, little);
  const entry = (at: number, tag: number, kind: number, count: number, value: number) => {
    u16(at, tag);
    u16(at + 2, kind);
    u32(at + 4, count);
    u32(at + 8, value);
  };
  const words = (at: number, text: string) => bytes.set(new TextEncoder().encode(`${text}\0`), tiff + at);
  bytes.set(new TextEncoder().encode(little ? "II" : "MM"), tiff);
  u16(2, 42);
  u32(4, 8);
  u16(8, 2); // root: EXIF and GPS folders
  entry(10, 0x8769, 4, 1, 40);
  entry(22, 0x8825, 4, 1, 80);
  u16(40, offset ? 2 : 1);
  entry(42, 0x9003, 2, 20, 150);
  entry(54, 0x9011, 2, 7, 180);
  words(150, "2026:11:21 15:20:07");
  words(180, offset);
  u16(80, 4);
  entry(82, 1, 2, 2, 0);
  bytes.set(new TextEncoder().encode(latRef), tiff + 90);
  entry(94, 2, 5, 3, 200);
  entry(106, 3, 2, 2, 0);
  bytes.set(new TextEncoder().encode(lonRef), tiff + 114);
  entry(118, 4, 5, 3, 230);
  const place = (at: number, parts: number[]) => {
    for (const [index, part] of parts.entries()) {
      u32(at + index * 8, Math.round(part * 100));
      u32(at + index * 8 + 4, 100);
    }
  };
  place(200, lat);
  place(230, [103, 37, 12]);
  return bytes.buffer;
}

describe("what a camera wrote into its picture", () => {
  it.each([true, false])("time and place, least significant byte first: %s", (little) => {
    const taken = readExif(jpeg({ little, offset: "+08:00" }), 0);
    expect(taken.at).toBe("2026-11-21T15:20:07+08:00");
    expect(taken.latitude).toBeCloseTo(30.99347, 4);
    expect(taken.longitude).toBeCloseTo(103.62, 4);
  });

  it("south and west are negative; the phone's offset stands in for a missing one", () => {
    const taken = readExif(jpeg({ latRef: "S", lonRef: "W" }), 480);
    expect(taken.at).toBe("2026-11-21T15:20:07+08:00");
    expect(taken.latitude).toBeLessThan(0);
    expect(taken.longitude).toBeLessThan(0);
  });

  it("a place that is none is no place", () => {
    expect(readExif(jpeg({ lat: [95, 0, 0] }), 0)).toMatchObject({ latitude: null, longitude: null });
  });

  it("nothing of other files, and no end of trouble with damaged ones", () => {
    const nothing = { at: null, latitude: null, longitude: null };
    expect(readExif(new ArrayBuffer(0), 0)).toEqual(nothing);
    expect(readExif(new TextEncoder().encode("\x89PNG and more").buffer, 0)).toEqual(nothing);
    const whole = new Uint8Array(jpeg({ offset: "+08:00" }));
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => readExif(whole.slice(0, length).buffer, 0)).not.toThrow();
    }
    for (let at = 0; at < whole.length; at += 1) {
      const broken = whole.slice();
      broken[at] = 0xff;
      expect(() => readExif(broken.buffer, 0)).not.toThrow();
    }
  });

  it("writes offsets", () => {
    expect([480, -210, 0].map(zoneWords)).toEqual(["+08:00", "-03:30", "+00:00"]);
  });
});
