/** From the camera's file to a photo of the queue: what we want to know is read first, then it is made small. */
import { newId } from "@/shared/id";
import { compress } from "./compress";
import { EXIF_WITHIN, readExif, zoneWords } from "./exif";
import type { Photo, Position } from "./model";
import { sha256 } from "./sha256";

/** Cameras rarely say how exact they are; the server keeps places no finer than this anyway. */
const CAMERA_ACCURACY_METRES = 100;

export interface PhotoOwner {
  userId: string;
  ownerId: string;
  order: number;
  /** Whether the person agreed that the place goes along. */
  withPlace: boolean;
}

/** The picture cannot be read by this browser. */
export class UnreadablePhoto extends Error {}

export async function readPhoto(file: File, owner: PhotoOwner): Promise<Photo> {
  const { userId, ownerId, order, withPlace } = owner;
  const taken = readExif(await file.slice(0, EXIF_WITHIN).arrayBuffer(), offsetOf(new Date()));
  const picture = await compress(file).catch(() => {
    throw new UnreadablePhoto(file.name);
  });
  const takenAt = taken.at ?? isoWithOffset(new Date(file.lastModified));
  return {
    id: newId(),
    userId,
    ownerId,
    order,
    takenAt,
    position: withPlace ? placeOf(taken, takenAt) : null,
    // The name on the phone says nothing to others and may say too much.
    name: `${takenAt.slice(0, 19).replace(/\D/g, "")}.jpg`,
    type: picture.type,
    size: picture.bytes.byteLength,
    sha256: await sha256(picture.bytes),
    bytes: picture.bytes,
    thumb: picture.thumb,
    isUploaded: false,
  };
}

function placeOf(
  { latitude, longitude }: { latitude: number | null; longitude: number | null },
  at: string,
): Position | null {
  if (latitude === null || longitude === null) return null;
  return { latitude, longitude, accuracyMetres: CAMERA_ACCURACY_METRES, at };
}

/** Minutes east of Greenwich. */
function offsetOf(time: Date): number {
  return -time.getTimezoneOffset();
}

/** An instant by the clock and in the zone of this phone. */
export function isoWithOffset(time: Date): string {
  const offset = offsetOf(time);
  const shifted = new Date(time.getTime() + offset * 60_000);
  return shifted.toISOString().slice(0, 19) + zoneWords(offset);
}
