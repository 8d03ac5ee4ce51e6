/** Photos of pages that need the network anyway: made small like all others, sent at once, nothing kept on the phone. */
import { useState } from "react";
import { ApiError } from "@/api/problem";
import { apiCourier } from "./courier";
import { storageFault } from "./fault";
import type { Photo } from "./model";
import type { Failure } from "./outcome";
import { readPhoto, UnreadablePhoto } from "./read-photo";
import { NotSent } from "./runner";
import type { FormPhotos, PhotoTrouble } from "./use-photos";

/** Sends what is not sent yet; may be repeated, for each photo keeps its id. Answers the ids. */
export async function sendPhotos(photos: readonly Photo[]): Promise<string[]> {
  for (const photo of photos) {
    await apiCourier
      .sendPhoto(photo, async () => undefined)
      .catch((error: unknown) => {
        throw error instanceof NotSent ? asApiError(error.failure) : error;
      });
  }
  return photos.map(({ id }) => id);
}

/** A failure of the queue in the words of all other calls. */
export function asApiError({ status, code, detail, requestId }: Failure): ApiError {
  if (detail === "") return new ApiError(status, status === 0 ? "network" : code, null);
  const problem = {
    type: "",
    title: "",
    status,
    code,
    detail,
    params: {},
    errors: [],
    request_id: requestId ?? "",
  };
  return new ApiError(status, code, problem);
}

/** The photos of a form that keeps no draft. */
export function useLoosePhotos(userId: string, most: number): FormPhotos & { clear: () => void } {
  const [photos, setPhotos] = useState<Photo[]>([]);
  const [working, setWorking] = useState(0);
  const [trouble, setTrouble] = useState<PhotoTrouble | null>(null);
  const keep = async (file: File, order: number) => {
    try {
      const photo = await readPhoto(file, { userId, ownerId: "", order, withPlace: false });
      setPhotos((all) => [...all, photo]);
    } catch (error) {
      if (error instanceof UnreadablePhoto) setTrouble({ kind: "unreadable", name: file.name });
      else setTrouble({ kind: "storage", fault: storageFault(error) ?? "unavailable" });
    }
  };
  return {
    photos,
    working,
    trouble,
    clear: () => setPhotos([]),
    add: async (files) => {
      setTrouble(null);
      const wanted = files.slice(0, Math.max(0, most - photos.length - working));
      setWorking((count) => count + wanted.length);
      for (const [index, file] of wanted.entries()) {
        await keep(file, photos.length + index);
        setWorking((count) => count - 1);
      }
    },
    remove: async (id) => setPhotos((all) => all.filter((photo) => photo.id !== id)),
  };
}
