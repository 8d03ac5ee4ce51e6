/** Carries photos and items to the server. Everything here may be repeated: ids and keys were made on the phone. */
import createFetchClient from "openapi-fetch";
import type { components, paths } from "@/api/schema.gen";
import { apiUrl } from "@/api/transport";
import { acting, creating } from "@/api/writing";
import type { Item, Kind, Photo } from "./model";
import type { Courier } from "./runner";
import { sendOnce, sessionHolder, strangeAnswer } from "./send-once";

type Schemas = components["schemas"];
export type ReportBody = Schemas["SubmitProgressReport"];
export type ConfirmationBody = Schemas["ConfirmMilestone"];
export interface CompletionBody {
  /** The version of the report that its writer saw. */
  version: number;
  said: Schemas["CompleteProgressReport"];
}

/** Up to here a photo goes in one piece; larger ones in pieces of half of it, so that a break costs little. */
const ONE_PIECE = 1024 * 1024;
const PIECE = ONE_PIECE / 2;

/** The typed client, sending in one person's name and never waiting for a sign-in. */
function clientFor(userId: string) {
  return createFetchClient<paths>({
    baseUrl: globalThis.location.origin,
    fetch: (request) => sendOnce(userId, request),
  });
}

export const apiCourier: Courier = {
  holder: sessionHolder,

  async sendPhoto(photo, alive) {
    let upload = await announce(photo);
    // An empty last piece completes a file whose bytes are all there.
    while (upload.state === "receiving") {
      const before = upload.offset;
      upload = await sendPiece(photo, upload.offset);
      await alive();
      if (upload.state === "receiving" && upload.offset <= before) throw strangeAnswer(0);
    }
  },

  async sendItem(item) {
    // A hotspot can answer 200 with a page of its own.
    if (!(await SEND[item.kind](item))) throw strangeAnswer(0);
  },
};

/** By kind: sends an item and tells whether the answer speaks of it. */
const SEND: Record<Kind, (item: Item) => Promise<boolean>> = {
  async report(item) {
    const { data } = await clientFor(item.userId).POST("/api/v1/projects/{id}/progress-reports", {
      params: { path: { id: item.subject.projectId }, header: creating(item.id) },
      body: bodyOf<ReportBody>(item),
    });
    return data?.id === item.id;
  },

  async confirmation(item) {
    const { id } = item.subject;
    const { data } = await clientFor(item.userId).POST("/api/v1/milestones/{id}/confirm", {
      params: { path: { id }, header: creating(item.id) },
      body: bodyOf<ConfirmationBody>(item),
    });
    return data?.milestone_id === id;
  },

  async completion(item) {
    const { id } = item.subject;
    const { version, said } = bodyOf<CompletionBody>(item);
    const { data } = await clientFor(item.userId).POST("/api/v1/progress-reports/{id}/complete", {
      params: { path: { id }, header: acting(version, item.id) },
      body: said,
    });
    return data?.id === id;
  },
};

/** The body was made by this app from a form of the same kind, and kept as it was. */
function bodyOf<Body>({ body }: Item): Body {
  return body as Body;
}

async function announce(photo: Photo): Promise<Schemas["UploadView"]> {
  const { position } = photo;
  const { data } = await clientFor(photo.userId).POST("/api/v1/uploads", {
    params: { header: creating(photo.id) },
    body: {
      id: photo.id,
      purpose: "photo",
      file_name: photo.name,
      size: photo.size,
      sha256: photo.sha256,
      captured_at: photo.takenAt,
      position: position && {
        latitude: position.latitude,
        longitude: position.longitude,
        accuracy_metres: position.accuracyMetres,
      },
    },
  });
  if (data?.id !== photo.id) throw strangeAnswer(0);
  return data;
}

async function sendPiece(photo: Photo, offset: number): Promise<Schemas["UploadView"]> {
  const length = photo.size <= ONE_PIECE ? photo.size : PIECE;
  const request = new Request(apiUrl(`/api/v1/uploads/${photo.id}`), {
    method: "PUT",
    headers: { "Content-Type": "application/octet-stream", "Upload-Offset": String(offset) },
    body: photo.bytes.slice(offset, offset + length),
  });
  const response = await sendOnce(photo.userId, request);
  const upload: Schemas["UploadView"] | null = await response.json().catch(() => null);
  if (upload?.id !== photo.id) throw strangeAnswer(0);
  return upload;
}
