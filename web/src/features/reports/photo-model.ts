/** Pure rules of the photo wall: its URL, what goes to the server, and the photo to compare with. */
import type { PhotoQuery, PhotoSubject, PhotoView } from "@/api/types";
import { oneOf, pattern, type Schema, text } from "@/shared/search-state";
import type { Photo } from "@/ui/photo/photo";

export const PHOTO_SUBJECTS = [
  "progress_report",
  "milestone_confirmation",
  "inspection",
  "defect",
] as const satisfies readonly PhotoSubject[];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface PhotoSearch {
  look: "wall" | "map";
  task: string | null;
  of: PhotoSubject | null;
  from: string | null;
  to: string | null;
}

export const PHOTO_SEARCH: Schema<PhotoSearch> = {
  look: oneOf(["wall", "map"] as const, "wall"),
  task: text,
  of: oneOf(PHOTO_SUBJECTS, null),
  from: pattern(DAY),
  to: pattern(DAY),
};

export const NO_PHOTO_FILTER = { task: null, of: null, from: null, to: null } as const;

export function isNarrowed({ task, of, from, to }: PhotoSearch): boolean {
  return Boolean(task || of || from || to);
}

/** The map asks only for photos that know where they were taken. */
export function toPhotoQuery({ look, task, of, from, to }: PhotoSearch): PhotoQuery {
  return {
    ...(task ? { task_id: task } : {}),
    ...(of ? { subject_kind: of } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(look === "map" ? { with_position: true } : {}),
  };
}

/** The last photo of the same task from an earlier occasion; `photos` are the latest first. */
export function earlierPhoto(
  photo: Pick<PhotoView, "id" | "subject_id" | "task_id" | "captured_at">,
  photos: readonly PhotoView[],
): PhotoView | null {
  const time = Date.parse(photo.captured_at);
  const found = photos.find(
    (other) =>
      other.task_id === photo.task_id &&
      other.task_id !== null &&
      other.subject_id !== photo.subject_id &&
      Date.parse(other.captured_at) < time,
  );
  return found ?? null;
}

/** A photo as the large view shows it. */
export function shownPhoto(photo: PhotoView, title: string): Photo {
  return { id: photo.id, title, takenAt: photo.captured_at, note: photo.created_by.name ?? undefined };
}
