/**
 * An answer of the server that can also be read without a network: what arrives is kept on the phone, and
 * what was kept is shown, with its time, until something arrives.
 */
import { useEffect, useState } from "react";
import { useSession } from "@/api/permissions";
import { keepAnswer, readAnswer } from "./cache";
import { phoneDb } from "./db";

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  dataUpdatedAt: number;
  refetch: () => unknown;
}

export interface Kept<T> extends Asked<T> {
  /** When what is shown arrived, when it is not from now. */
  keptAt: number | null;
}

/** `name` says which answer it is, with everything that was asked for. */
export function useKept<T>(name: string, query: Asked<T>): Kept<T> {
  const { holder } = useSession();
  const { data, dataUpdatedAt } = query;
  useEffect(() => {
    if (holder === null || data === undefined) return;
    const answer = { userId: holder, name, data, at: dataUpdatedAt };
    // A full phone keeps no answers; that costs comfort and loses nothing.
    phoneDb()
      .then((db) => keepAnswer(db, answer))
      .catch(() => undefined);
  }, [holder, name, data, dataUpdatedAt]);
  return useKeptCopy(name, query);
}

/** The same for an answer that whoever asks keeps by himself. */
export function useKeptCopy<T>(name: string, query: Asked<T>): Kept<T> {
  const { holder } = useSession();
  const [kept, setKept] = useState<{ data: T; at: number } | null>(null);
  const isMissing = query.data === undefined;
  useEffect(() => {
    if (holder === null || !isMissing) return;
    let isWanted = true;
    phoneDb()
      .then((db) => readAnswer<T>(db, holder, name, Date.now()))
      .then((answer) => {
        if (isWanted && answer) setKept({ data: answer.data, at: answer.at });
      })
      .catch(() => undefined);
    return () => {
      isWanted = false;
      setKept(null);
    };
  }, [holder, name, isMissing]);

  if (!isMissing || !kept) return { ...query, keptAt: null };
  return { ...query, data: kept.data, dataUpdatedAt: kept.at, keptAt: kept.at };
}
