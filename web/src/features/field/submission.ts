/** What goes out for a form. Pure: the same draft gives the same words. */
import type { OwnReport } from "@/api/types";
import type { CompletionBody, ConfirmationBody, ReportBody } from "@/offline/courier";
import type { Draft, Photo, Position, Submission } from "@/offline/model";
import type { CompletionForm } from "./completion-form";
import type { ConfirmationForm } from "./confirmation-form";
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

export function confirmationBody(
  { subject, form, position }: Draft<ConfirmationForm>,
  photos: readonly Pick<Photo, "id">[],
  capturedAt: string,
): Submission {
  const body: ConfirmationBody = {
    reached_on: form.reachedOn,
    words: form.words.trim(),
    photo_ids: photos.map((photo) => photo.id),
    position: placeBody(position),
    captured_at: capturedAt,
  };
  return submission(subject.id, capturedAt, body);
}

/** Goes out behind the reports of the same task or milestone. */
export function completionBody(
  { form }: Pick<Draft<CompletionForm>, "form">,
  report: OwnReport,
  photos: readonly Pick<Photo, "id">[],
  capturedAt: string,
): Submission {
  const body: CompletionBody = {
    version: report.version,
    said: {
      words: form.words.trim(),
      progress_percent: form.percent === report.progress_percent ? null : form.percent,
      photo_ids: photos.map((photo) => photo.id),
    },
  };
  return submission(report.task_id ?? report.milestone_id ?? report.id, capturedAt, body);
}
