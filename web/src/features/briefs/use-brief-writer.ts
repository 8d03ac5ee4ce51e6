/** Keeping and sending a brief: a draft that nobody has touched has no row yet, and is written or sent in one call. */
import { useState } from "react";
import { api } from "@/api/client";
import type { BriefView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { useOnce } from "@/shared/use-once";
import { useBriefsChanged } from "./queries";

export type BriefDeed = "save" | "send";

interface Wish {
  words: string;
  /** Things of which nothing is told. */
  leftOut?: readonly string[];
}

export function useBriefWriter(brief: BriefView) {
  const changed = useBriefsChanged();
  const once = useOnce();
  const [busy, setBusy] = useState<BriefDeed | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { id, project_id, day, version } = brief;

  const write = async (words: string, send: boolean, left_out: string[]) => {
    const body = { project_id, day, words, send, left_out };
    await once(body, (key) => api.POST("/api/v1/daily-briefs", { params: { header: creating(key) }, body }));
  };
  const edit = async (words: string) => {
    const params = { path: { id }, header: changing(version) };
    const { data } = await api.PATCH("/api/v1/daily-briefs/{id}", { params, body: { words } });
    return data?.version ?? version;
  };
  const send = async (words: string, left_out: string[]) => {
    const now = words === brief.words ? version : await edit(words);
    const body = { left_out };
    await once({ id, now, body }, (key) =>
      api.POST("/api/v1/daily-briefs/{id}/send", {
        params: { path: { id }, header: { ...changing(now), ...creating(key) } },
        body,
      }),
    );
  };
  /** Answers whether it was done. */
  const run = async (deed: BriefDeed, { words, leftOut = [] }: Wish): Promise<boolean> => {
    setBusy(deed);
    setError(null);
    let isDone = true;
    try {
      if (version === 0) await write(words, deed === "send", [...leftOut]);
      else if (deed === "send") await send(words, [...leftOut]);
      else await edit(words);
    } catch (failure) {
      setError(failure);
      isDone = false;
    }
    await changed();
    setBusy(null);
    return isDone;
  };
  return { busy, error, run };
}
