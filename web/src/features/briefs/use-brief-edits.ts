/** What somebody changed about a brief that has not gone out: kept on the phone for this person until it has. */
import { useEffect, useState } from "react";
import { useSession } from "@/api/permissions";
import type { BriefView } from "@/api/types";
import { dropAnswer, keepAnswer, readAnswer } from "@/offline/cache";
import { phoneDb } from "@/offline/db";

interface Edits {
  words: string;
  leftOut: readonly string[];
  /** Of the brief they were made on. */
  version: number;
}

export interface BriefEdits extends Edits {
  /** When they were kept; null when there are none. */
  keptAt: number | null;
  change: (part: Partial<Pick<Edits, "words" | "leftOut">>) => void;
  forget: () => void;
}

/** Null until the phone was asked. */
export function useBriefEdits({ id, words, version }: BriefView): BriefEdits | null {
  const { holder } = useSession();
  const name = `brief ${id}`;
  const userId = holder ?? "";
  const [kept, setKept] = useState<{ edits: Edits | null; at: number | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (edits: Edits | null, at: number | null) => isWanted && setKept({ edits, at });
    phoneDb()
      .then((db) => readAnswer<Edits>(db, userId, name, Date.now()))
      .then((answer) => show(answer?.data ?? null, answer?.at ?? null))
      // A browser that keeps nothing still sends.
      .catch(() => show(null, null));
    return () => {
      isWanted = false;
    };
  }, [userId, name]);
  if (!kept) return null;
  const edits = kept.edits ?? { words, leftOut: [], version };
  return {
    ...edits,
    keptAt: kept.at,
    change: (part) => {
      const at = Date.now();
      const data = { ...edits, ...part };
      setKept({ edits: data, at: null });
      phoneDb()
        .then((db) => keepAnswer(db, { userId, name, data, at }))
        .then(() => setKept((now) => (now?.edits === data ? { edits: data, at } : now)))
        .catch(() => undefined);
    },
    forget: () => {
      setKept({ edits: null, at: null });
      phoneDb()
        .then((db) => dropAnswer(db, userId, name))
        .catch(() => undefined);
    },
  };
}
