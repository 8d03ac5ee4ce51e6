/** The photos of a form: added one after another (a phone has little memory), kept at once, shown as thumbs. */
import { useCallback, useEffect, useState } from "react";
import { ring } from "./bell";
import { phoneDb } from "./db";
import { addPhoto, photosOf, removePhoto } from "./drafts";
import { type StorageFault, storageFault } from "./fault";
import type { Photo } from "./model";
import { type PhotoOwner, readPhoto, UnreadablePhoto } from "./read-photo";

export type PhotoTrouble = { kind: "unreadable"; name: string } | { kind: "storage"; fault: StorageFault };

export interface FormPhotos {
  photos: Photo[];
  /** Pictures that are being made smaller. */
  working: number;
  trouble: PhotoTrouble | null;
  add: (files: readonly File[]) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

interface PhotosOptions extends Omit<PhotoOwner, "order"> {
  most: number;
  /** Makes sure that the owner is kept before its photos. */
  saveOwner: () => Promise<boolean>;
}

export function useFormPhotos({ userId, ownerId, withPlace, most, saveOwner }: PhotosOptions): FormPhotos {
  const [photos, setPhotos] = useState<Photo[]>([]);
  const [working, setWorking] = useState(0);
  const [trouble, setTrouble] = useState<PhotoTrouble | null>(null);
  const reread = useCallback(async () => setPhotos(await photosOf(await phoneDb(), ownerId)), [ownerId]);

  useEffect(() => {
    reread().catch(() => undefined);
  }, [reread]);

  const keep = async (file: File, order: number) => {
    try {
      const photo = await readPhoto(file, { userId, ownerId, order, withPlace });
      await addPhoto(await phoneDb(), photo);
    } catch (error) {
      const fault = storageFault(error);
      if (error instanceof UnreadablePhoto) setTrouble({ kind: "unreadable", name: file.name });
      else setTrouble({ kind: "storage", fault: fault ?? "unavailable" });
    }
  };

  return {
    photos,
    working,
    trouble,
    add: async (files) => {
      setTrouble(null);
      const wanted = files.slice(0, Math.max(0, most - photos.length - working));
      const last = photos.reduce((order, photo) => Math.max(order, photo.order), 0);
      if (wanted.length === 0 || !(await saveOwner())) return;
      setWorking((count) => count + wanted.length);
      for (const [index, file] of wanted.entries()) {
        await keep(file, last + 1 + index);
        setWorking((count) => count - 1);
        await reread().catch(() => undefined);
      }
      ring();
    },
    remove: async (id) => {
      await removePhoto(await phoneDb(), id);
      await reread();
      ring();
    },
  };
}
