/**
 * A form that saves itself: every change is on the phone half a second later, and at once when the page
 * goes away. The newest draft about the same thing is found again.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { newId } from "@/shared/id";
import { ring } from "./bell";
import { phoneDb } from "./db";
import { discardDraft, draftsOf, saveDraft, submitDraft } from "./drafts";
import { type StorageFault, storageFault } from "./fault";
import type { Draft, Item, Kind, Position, Subject, Submission } from "./model";
import { kick } from "./outbox";

const SAVE_AFTER_MS = 500;

interface DraftOptions<Form> {
  userId: string;
  kind: Kind;
  subjectId: string;
  /** The thing in words; null until it is known. A draft that was kept knows it by itself. */
  subject: Subject | null;
  /** Reads a kept form: it may be of an earlier build. */
  read: (kept: unknown) => Form;
}

export interface OpenDraft<Form> {
  draft: Draft<Form>;
  savedAt: number | null;
  fault: StorageFault | null;
  change: (part: Partial<Form>) => void;
  setPosition: (position: Position | null) => void;
  /** Saves now; photos need their draft to be there before them. */
  save: () => Promise<boolean>;
  /** Into the queue; null when the phone could not keep it. */
  submit: (submission: Submission) => Promise<Item | null>;
  discard: () => Promise<void>;
}

/** Undefined until the phone was asked; null when nothing is known about the thing. */
export function useDraft<Form>(options: DraftOptions<Form>): OpenDraft<Form> | null | undefined {
  const { userId, kind, subjectId, subject, read } = options;
  const [kept, setKept] = useState<Draft<Form> | null | undefined>(undefined);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [fault, setFault] = useState<StorageFault | null>(null);
  /** The draft as it is now: a place found or a photo made small comes later than the render it was asked in. */
  const current = useRef<Draft<Form> | null>(null);
  /** What the next save writes; null when everything is written. */
  const unsaved = useRef<Draft<Form> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reader = useRef(read);

  useEffect(() => {
    let isWanted = true;
    phoneDb()
      .then((db) => draftsOf(db, userId))
      .then((drafts) => {
        const found = drafts.find((draft) => draft.kind === kind && draft.subject.id === subjectId);
        if (!isWanted) return;
        setKept(found ? { ...found, form: reader.current(found.form) } : null);
        setSavedAt(found?.updatedAt ?? null);
      })
      .catch((error: unknown) => {
        if (!isWanted) return;
        setKept(null);
        setFault(storageFault(error) ?? "unavailable");
      });
    return () => {
      isWanted = false;
    };
  }, [userId, kind, subjectId]);

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const draft = unsaved.current;
    if (!draft) return true;
    unsaved.current = null;
    try {
      await saveDraft(await phoneDb(), draft);
      setSavedAt(draft.updatedAt);
      setFault(null);
      ring();
      return true;
    } catch (error) {
      unsaved.current ??= draft;
      setFault(storageFault(error) ?? "unavailable");
      return false;
    }
  }, []);

  useEffect(() => {
    const onHide = () => {
      save();
    };
    addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      removeEventListener("pagehide", onHide);
      document.removeEventListener("visibilitychange", onHide);
      save();
    };
  }, [save]);

  const fresh = useFresh(options, kept === null);
  const draft = kept ?? fresh;
  if (kept === undefined) return undefined;
  if (!draft) return null;

  const latest = () => (current.current?.id === draft.id ? current.current : draft);
  const hold = (next: Draft<Form>) => {
    current.current = { ...next, updatedAt: Date.now() };
    setKept(current.current);
    return current.current;
  };
  const put = (next: Draft<Form>) => {
    unsaved.current = hold(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(save, SAVE_AFTER_MS);
  };
  const isBegun = savedAt !== null || unsaved.current !== null;
  return {
    draft: subject ? { ...draft, subject } : draft,
    savedAt,
    fault,
    save: () => {
      // The first photo may come before the first word.
      unsaved.current ??= hold(latest());
      return save();
    },
    change: (part) => put({ ...latest(), form: { ...latest().form, ...part } }),
    // A place alone makes no draft: whoever only looks at the form leaves nothing behind.
    setPosition: (position) => {
      if (isBegun || unsaved.current) put({ ...latest(), position });
      else hold({ ...latest(), position });
    },
    submit: async (submission) => {
      clearTimeout(timer.current);
      const whole = latest();
      try {
        const item = await submitDraft(await phoneDb(), whole, submission);
        unsaved.current = null;
        ring();
        kick();
        return item;
      } catch (error) {
        setFault(storageFault(error) ?? "unavailable");
        return null;
      }
    },
    discard: async () => {
      clearTimeout(timer.current);
      unsaved.current = null;
      await discardDraft(await phoneDb(), draft.id);
      ring();
    },
  };
}

/** A new draft, made once it is certain that there is no kept one. */
function useFresh<Form>(options: DraftOptions<Form>, isNeeded: boolean): Draft<Form> | null {
  const [draft, setDraft] = useState<Draft<Form> | null>(null);
  const { userId, kind, subject, read } = options;
  if (isNeeded && subject && draft?.subject.id !== subject.id) {
    const now = Date.now();
    const times = { createdAt: now, updatedAt: now };
    setDraft({ id: newId(), userId, kind, subject, form: read(null), position: null, ...times });
  }
  return isNeeded ? draft : null;
}
