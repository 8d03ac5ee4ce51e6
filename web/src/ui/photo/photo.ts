/** What the parts that show photos have to know of one. */
import { formatInstant } from "@/shared/dates";

export interface Photo {
  id: string;
  /** What it shows, in words: task, milestone, or defect. */
  title: string;
  /** The instant of capture; null when the camera told none. */
  takenAt: string | null;
  /** Who brought it, and further words under the picture. */
  note?: string | undefined;
}

/** "清基 · 2026-11-21 18:00": the words under a picture, and its text for screen readers. */
export function captionOf(photo: Photo): string {
  return photo.takenAt ? `${photo.title} · ${formatInstant(photo.takenAt)}` : photo.title;
}

/** The photo before or after another one; none beyond the ends, so that the end is felt. */
export function neighbour<T extends { id: string }>(
  photos: readonly T[],
  id: string,
  step: 1 | -1,
): T | null {
  const index = photos.findIndex((photo) => photo.id === id);
  return index < 0 ? null : (photos[index + step] ?? null);
}
