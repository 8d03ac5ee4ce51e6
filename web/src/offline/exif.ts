/**
 * Reads from a JPEG when and where it was taken, before compression throws that away. Only the four
 * things we use, only from the first part of the file; whatever is odd reads as "not known".
 */

export interface Taken {
  /** ISO 8601 with the offset of the camera where it wrote one, otherwise of this phone. */
  at: string | null;
  latitude: number | null;
  longitude: number | null;
}

const NOTHING: Taken = { at: null, latitude: null, longitude: null };
/** EXIF stands in the first segments. */
export const EXIF_WITHIN = 256 * 1024;

const TIFF_IN_APP1 = 6; // after "Exif\0\0"
const TAG = { exif: 0x8769, gps: 0x8825, dateTime: 0x9003, offset: 0x9011, fallback: 0x0132 };
const GPS = { latRef: 1, lat: 2, lonRef: 3, lon: 4 };
const ENTRY = 12;
const ASCII = 2;
const RATIONAL = 5;

export function readExif(bytes: ArrayBuffer, offsetMinutes: number): Taken {
  try {
    const view = new DataView(bytes);
    const start = findTiff(view);
    return start === null ? NOTHING : read(view, start, offsetMinutes);
  } catch (error) {
    // A length that points outside the file: damaged or hostile, and no reason to refuse the picture.
    if (error instanceof RangeError) return NOTHING;
    throw error;
  }
}

/** Walks the segments of the JPEG to the one that carries EXIF. */
function findTiff(view: DataView): number | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    const marker = view.getUint16(at);
    const isSegment = marker >= 0xffc0 && marker !== 0xffda && marker !== 0xffd9;
    if (!isSegment) return null;
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return at + 4 + TIFF_IN_APP1;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function read(view: DataView, start: number, offsetMinutes: number): Taken {
  const little = view.getUint16(start) === 0x4949;
  const u16 = (at: number) => view.getUint16(at, little);
  const u32 = (at: number) => view.getUint32(at, little);
  /** Tag → where its entry stands. */
  const folder = (at: number): Map<number, number> => {
    const entries = new Map<number, number>();
    const count = u16(at);
    for (let i = 0; i < count; i += 1) entries.set(u16(at + 2 + i * ENTRY), at + 2 + i * ENTRY);
    return entries;
  };
  const text = (entry: number | undefined): string | null => {
    if (entry === undefined || u16(entry + 2) !== ASCII) return null;
    const length = u32(entry + 4);
    const from = length > 4 ? start + u32(entry + 8) : entry + 8;
    let word = "";
    for (let i = 0; i < Math.min(length, 40); i += 1) {
      const code = view.getUint8(from + i);
      if (code === 0) break;
      word += String.fromCharCode(code);
    }
    return word;
  };
  const degrees = (entry: number | undefined, ref: string | null): number | null => {
    if (entry === undefined || u16(entry + 2) !== RATIONAL || u32(entry + 4) !== 3) return null;
    const from = start + u32(entry + 8);
    const part = (i: number) => u32(from + i * 8) / u32(from + i * 8 + 4);
    const value = part(0) + part(1) / 60 + part(2) / 3600;
    if (!Number.isFinite(value)) return null;
    return ref === "S" || ref === "W" ? -value : value;
  };
  const below = (entry: number | undefined) =>
    entry === undefined ? new Map<number, number>() : folder(start + u32(entry + 8));

  const root = folder(start + u32(start + 4));
  const exif = below(root.get(TAG.exif));
  const gps = below(root.get(TAG.gps));
  const time = text(exif.get(TAG.dateTime)) ?? text(root.get(TAG.fallback));
  const latitude = degrees(gps.get(GPS.lat), text(gps.get(GPS.latRef)));
  const longitude = degrees(gps.get(GPS.lon), text(gps.get(GPS.lonRef)));
  const isPlace = isWithin(latitude, 90) && isWithin(longitude, 180) && (latitude !== 0 || longitude !== 0);
  return {
    at: toIso(time, text(exif.get(TAG.offset)), offsetMinutes),
    latitude: isPlace ? latitude : null,
    longitude: isPlace ? longitude : null,
  };
}

function isWithin(value: number | null, limit: number): boolean {
  return value !== null && Math.abs(value) <= limit;
}

/** "2026:11:21 15:20:07", "+08:00" → "2026-11-21T15:20:07+08:00". */
function toIso(time: string | null, offset: string | null, offsetMinutes: number): string | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(time ?? "");
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const zone = /^[+-]\d\d:\d\d$/.test(offset ?? "") ? offset : zoneWords(offsetMinutes);
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

/** Minutes east of Greenwich → "+08:00". */
export function zoneWords(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
