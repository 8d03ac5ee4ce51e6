/** What goes out for a form. Pure: the same draft gives the same words. */
import type { ReportBody } from "@/offline/courier";
import type { Draft, Photo, Position, Submission } from "@/offline/model";
import type { ReportForm } from "./report-form";

const APP_VERSION = import.meta.env.VITE_BUILD ?? "dev";

function submission(lane: string, capturedAt: string, body: unknown): Submission {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { body, lane, capturedAt, timeZone, appVersion: APP_VERSION };
}

/** A place as the server reads it. */
export function placeBody(position: Position | null) {
  if (!position) return null;
  const { latitude, longitude, accuracyMetres } = position;
  return { latitude, longitude, accuracy_metres: accuracyMetres };
}

export function reportBody(
  { id, subject, form, position }: Draft<ReportForm>,
  photos: readonly Pick<Photo, "id">[],
  capturedAt: string,
): Submission {
  const body: ReportBody = {
    id,
    task_id: subject.id,
    milestone_id: null,
    expected_finish: null,
    state: form.state,
    progress_percent: form.percent,
    words: form.words.trim(),
    photo_ids: photos.map((photo) => photo.id),
    position: placeBody(position),
    captured_at: capturedAt,
  };
  return submission(subject.id, capturedAt, body);
}
