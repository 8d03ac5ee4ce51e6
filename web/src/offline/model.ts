/** The words of the offline queue: what is written, what waits, and what belongs to it. Plain data, kept in IndexedDB. */
import type { Failure } from "./outcome";

/** Where the phone was, in WGS-84. */
export interface Position {
  latitude: number;
  longitude: number;
  accuracyMetres: number;
  /** When it was measured. */
  at: string;
}

/** The thing a draft or an item is about, with the words the phone shows without a network. */
export interface Subject {
  /** Task, milestone, project or report. */
  id: string;
  title: string;
  projectId: string;
  projectName: string;
}

/** A form that is being filled in. Its id becomes the id of what is sent. */
export interface Draft<Form = unknown> {
  id: string;
  userId: string;
  kind: Kind;
  subject: Subject;
  form: Form;
  position: Position | null;
  createdAt: number;
  updatedAt: number;
}

/** Progress of a task, a milestone that was reached, and what a reviewer missed in a report. */
export type Kind = "report" | "confirmation" | "completion";

/** Every state an item can be in; what was delivered is no item any more. */
export type ItemState = "pending" | "sending" | "failed" | "conflict";

/** Something that waits to be sent. */
export interface Item<Form = unknown, Body = unknown> {
  /** Made on the phone: idempotency key and id on the server. */
  id: string;
  userId: string;
  kind: Kind;
  /** Items of one lane are sent one after another, oldest first. */
  lane: string;
  /** Order of writing on this phone; clocks of phones jump. */
  seq: number;
  subject: Subject;
  /** What goes out, the same to the byte in every try. */
  body: Body;
  /** What the writer filled in, to go on from when it is refused. */
  form: Form;
  photoIds: string[];
  /** Bytes with photos. */
  size: number;
  capturedAt: string;
  timeZone: string;
  position: Position | null;
  appVersion: string;
  state: ItemState;
  /** Tries so far. */
  attempts: number;
  lastAttemptAt: number | null;
  /** Not before this moment. */
  nextAt: number;
  /** Last sign of life while sending. */
  aliveAt: number | null;
  lastFailure: Failure | null;
}

/** A photo as it will be sent: compressed, without metadata; what was read from it stands beside. */
export interface Photo {
  /** Made on the phone: id of the upload on the server. */
  id: string;
  userId: string;
  /** Draft or item it belongs to; both carry the same id. */
  ownerId: string;
  position: Position | null;
  /** When the picture was taken, with the offset of the phone. */
  takenAt: string | null;
  name: string;
  type: string;
  size: number;
  sha256: string;
  /** Bytes instead of a Blob: old WebViews lose Blobs that were put into IndexedDB. */
  bytes: ArrayBuffer;
  thumb: ArrayBuffer | null;
  order: number;
  isUploaded: boolean;
}

/** What arrived lately, for the sentence "sent at". */
export interface Sent {
  id: string;
  userId: string;
  kind: Kind;
  subject: Subject;
  at: number;
}

/** An answer of the server, kept for reading without a network. */
export interface CachedAnswer<T = unknown> {
  userId: string;
  name: string;
  data: T;
  at: number;
  /** The server's tag of it, to ask whether it is still the same. */
  etag?: string | null;
}

/** A draft becomes an item: new state, same id, same photos. */
export interface Submission {
  body: unknown;
  lane: string;
  capturedAt: string;
  timeZone: string;
  appVersion: string;
}

export function toItem(
  draft: Draft,
  photos: readonly Pick<Photo, "id" | "size">[],
  submission: Submission,
  seq: number,
): Item {
  const words = new TextEncoder().encode(JSON.stringify(submission.body)).length;
  return {
    id: draft.id,
    userId: draft.userId,
    kind: draft.kind,
    subject: draft.subject,
    form: draft.form,
    position: draft.position,
    seq,
    ...submission,
    photoIds: photos.map(({ id }) => id),
    size: photos.reduce((total, photo) => total + photo.size, words),
    state: "pending",
    attempts: 0,
    lastAttemptAt: null,
    nextAt: 0,
    aliveAt: null,
    lastFailure: null,
  };
}
