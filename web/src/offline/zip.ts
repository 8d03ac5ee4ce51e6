/** A ZIP file whose entries are stored as they are: photos do not get smaller, and no library is needed. */

export interface ZipEntry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

export function zip(entries: readonly ZipEntry[], when: Date): Blob {
  const body: BlobPart[] = [];
  const index: BlobPart[] = [];
  let offset = 0;
  let indexSize = 0;
  for (const { name, bytes } of entries) {
    const title = new TextEncoder().encode(name);
    const facts = shared(bytes, title.length, when);
    const local = words(LOCAL, facts);
    // 2 made by, … 12 zeros: comment, disk, attributes; then where the entry begins.
    const central = words(CENTRAL, new Uint8Array([20, 0, ...facts, ...new Uint8Array(10), ...u32(offset)]));
    body.push(local, title, bytes);
    index.push(central, title);
    offset += local.length + title.length + bytes.length;
    indexSize += central.length + title.length;
  }
  const count = u16(entries.length);
  const end = [0, 0, 0, 0, ...count, ...count, ...u32(indexSize), ...u32(offset), 0, 0];
  return new Blob([...body, ...index, words(END, new Uint8Array(end))], { type: "application/zip" });
}

/** The 26 bytes that local and central header share: version to the length of the extra field. */
function shared(bytes: Uint8Array, nameLength: number, when: Date): Uint8Array<ArrayBuffer> {
  const time = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1);
  const day = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  const size = u32(bytes.length);
  return new Uint8Array([
    ...u16(20),
    ...u16(UTF8_NAMES),
    ...u16(0),
    ...u16(time),
    ...u16(day),
    ...u32(crc32(bytes)),
    ...size,
    ...size,
    ...u16(nameLength),
    ...u16(0),
  ]);
}

function words(signature: number, rest: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...u32(signature), ...rest]);
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}
