/**
 * Everything unsent as one file: to hand over by cable or messenger when a phone cannot reach the server
 * any more. Readable words for people, the exact content for a program, and the photos.
 */
import type { PhoneDb } from "./db";
import { draftsOf, photosOf } from "./drafts";
import type { Draft, Item, Photo } from "./model";
import { itemsOf } from "./queue";
import { type ZipEntry, zip } from "./zip";

export interface ExportWords {
  /** Name of the readable file, without its ending. */
  file: string;
  /** One item or draft in words. */
  describe: (thing: Item | Draft, photoNames: readonly string[]) => string;
}

export async function exportQueue(db: PhoneDb, userId: string, words: ExportWords, now: Date): Promise<Blob> {
  const [items, drafts] = [await itemsOf(db, userId), await draftsOf(db, userId)];
  const texts: string[] = [];
  const pictures: ZipEntry[] = [];
  const photos: Record<string, Omit<Photo, "bytes" | "thumb">[]> = {};
  for (const thing of [...items, ...drafts]) {
    const owned = await photosOf(db, thing.id);
    const names = owned.map(({ id }) => `photos/${id}.jpg`);
    texts.push(words.describe(thing, names));
    photos[thing.id] = owned.map(({ bytes, thumb, ...facts }) => facts);
    owned.forEach(({ bytes }, index) => {
      pictures.push({ name: names[index] ?? "", bytes: new Uint8Array(bytes) });
    });
  }
  const encode = (text: string) => new TextEncoder().encode(text);
  return zip(
    [
      // A byte order mark, so that Windows shows the Chinese as it is.
      { name: `${words.file}.txt`, bytes: encode(`\uFEFF${texts.join("\r\n\r\n")}\r\n`) },
      { name: "queue.json", bytes: encode(JSON.stringify({ items, drafts, photos }, null, 2)) },
      ...pictures,
    ],
    now,
  );
}
