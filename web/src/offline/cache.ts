/** Answers of the server kept on the phone, to be read without a network: per person, with their time. */
import type { PhoneDb } from "./db";
import type { CachedAnswer } from "./model";

/** Older answers would mislead more than help. */
export const KEEP_MS = 14 * 86_400_000;

export async function keepAnswer(db: PhoneDb, answer: CachedAnswer): Promise<void> {
  await db.put("cache", answer);
}

/** `T` is what was kept under this name: names say what was asked, so they never share a type. */
export async function readAnswer<T>(
  db: PhoneDb,
  userId: string,
  name: string,
  now: number,
): Promise<CachedAnswer<T> | null> {
  const answer = await db.get("cache", [userId, name]);
  return answer && answer.at >= now - KEEP_MS ? { ...answer, data: answer.data as T } : null;
}

export async function dropAnswer(db: PhoneDb, userId: string, name: string): Promise<void> {
  await db.delete("cache", [userId, name]);
}

/** Removes what is too old, of everybody. */
export async function sweepAnswers(db: PhoneDb, now: number): Promise<void> {
  const tx = db.transaction("cache", "readwrite");
  for await (const cursor of tx.store) {
    if (cursor.value.at < now - KEEP_MS) await cursor.delete();
  }
  await tx.done;
}
