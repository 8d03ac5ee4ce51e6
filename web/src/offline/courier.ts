/** Carries photos and items to the server. Everything here may be repeated: ids and keys were made on the phone. */
import createFetchClient from "openapi-fetch";
import type { components, paths } from "@/api/schema.gen";
import { apiUrl } from "@/api/transport";
import { creating } from "@/api/writing";
import type { Item, Photo } from "./model";
import type { Courier } from "./runner";
import { sendOnce, sessionHolder, strangeAnswer } from "./send-once";

type Schemas = components["schemas"];
export type ReportBody = Schemas["SubmitProgressReport"];

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
    const { data } = await clientFor(item.userId).POST("/api/v1/projects/{id}/progress-reports", {
      params: { path: { id: item.subject.projectId }, header: creating(item.id) },
      body: reportOf(item),
    });
    // A hotspot can answer 200 with a page of its own.
    if (data?.id !== item.id) throw strangeAnswer(0);
  },
};

/** The body was made by this app from a form of the same kind, and kept as it was. */
function reportOf({ body }: Item): ReportBody {
  return body as ReportBody;
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
