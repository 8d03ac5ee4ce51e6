/**
 * Asks for something that lies on the phone already: with its tag, so that an answer of a few bytes says that it is
 * still the same. Whatever arrives is kept with its new tag.
 */
import { keepAnswer, readAnswer } from "./cache";
import { phoneDb } from "./db";

interface Answered<T> {
  data?: T | undefined;
  response: Response;
}

export async function revisit<T>(
  userId: string,
  name: string,
  ask: (etag: string | null) => Promise<Answered<T>>,
): Promise<T> {
  const kept = await phoneDb()
    .then((db) => readAnswer<T>(db, userId, name, Date.now()))
    // A phone that can keep nothing asks for everything.
    .catch(() => null);
  const { data, response } = await ask(kept?.etag ?? null);
  const isSame = kept !== null && response.status === 304;
  const answer = isSame ? kept.data : data;
  // Failures were thrown before; a proxy that answers nothing at all was none.
  if (answer === undefined) throw new Error(`${name}: no answer`);
  const etag = isSame ? (kept.etag ?? null) : response.headers.get("ETag");
  await phoneDb()
    .then((db) => keepAnswer(db, { userId, name, data: answer, at: Date.now(), etag }))
    .catch(() => undefined);
  return answer;
}
