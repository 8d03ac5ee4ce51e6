/**
 * One idempotency key per wish: when an answer is lost and the same thing is asked for again, the
 * server gives the first answer again instead of doing it twice. The next wish, or the same one
 * after it was fulfilled, gets a key of its own.
 */
import { useState } from "react";
import { newId } from "./id";

/** Asks for `wish`, all that the request says, under its key. */
export type Once = <T>(wish: unknown, ask: (key: string) => Promise<T>) => Promise<T>;

export function useOnce(): Once {
  const [once] = useState(makeOnce);
  return once;
}

function makeOnce(): Once {
  let kept: { words: string; key: string } | null = null;
  return async (wish, ask) => {
    const words = JSON.stringify(wish);
    const mine = kept?.words === words ? kept : { words, key: newId() };
    kept = mine;
    const answer = await ask(mine.key);
    if (kept === mine) kept = null;
    return answer;
  };
}
