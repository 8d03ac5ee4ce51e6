/** Things of the queue with sensible values, for tests. */
import type { Draft, Item, Photo, Subject } from "@/offline/model";

export const SUBJECT: Subject = {
  id: "t1",
  title: "路基工程",
  projectId: "p1",
  projectName: "清河镇农村道路硬化",
};

export function aDraft(change: Partial<Draft> = {}): Draft {
  return {
    id: "d1",
    userId: "u1",
    kind: "report",
    subject: SUBJECT,
    form: {},
    position: null,
    createdAt: 1,
    updatedAt: 1,
    ...change,
  };
}

export function anItem(change: Partial<Item> = {}): Item {
  return {
    id: "i1",
    userId: "u1",
    kind: "report",
    lane: "t1",
    seq: 1,
    subject: SUBJECT,
    body: {},
    form: {},
    photoIds: [],
    size: 0,
    capturedAt: "2026-11-21T07:20:00Z",
    timeZone: "Asia/Shanghai",
    position: null,
    appVersion: "0",
    state: "pending",
    attempts: 0,
    lastAttemptAt: null,
    nextAt: 0,
    aliveAt: null,
    lastFailure: null,
    ...change,
  };
}

export function aPhoto(change: Partial<Photo> = {}): Photo {
  const bytes = new Uint8Array([1, 2, 3]).buffer;
  return {
    id: "f1",
    userId: "u1",
    ownerId: "d1",
    position: null,
    takenAt: null,
    name: "photo.jpg",
    type: "image/jpeg",
    size: bytes.byteLength,
    sha256: "",
    bytes,
    thumb: null,
    order: 1,
    isUploaded: false,
    ...change,
  };
}
