/** What I need in the field, in one answer: asked for again with its tag, and kept for reading without a network. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { api } from "@/api/client";
import { useSession } from "@/api/permissions";
import type { FieldWork } from "@/api/types";
import { revisit } from "@/offline/revisit";
import { type Kept, useKeptCopy } from "@/offline/use-kept";
import { useOutbox } from "@/offline/use-outbox";

const KEY = ["my-field"];
const NAME = "field";

export function useField(): Kept<FieldWork> {
  const { holder } = useSession();
  const { sent } = useOutbox();
  const query = useQuery({
    queryKey: [...KEY, holder],
    enabled: holder !== null,
    queryFn: () =>
      revisit<FieldWork>(holder ?? "", NAME, (etag) =>
        api.GET("/api/v1/my/field", { params: { header: etag ? { "If-None-Match": etag } : {} } }),
      ),
  });
  const { dataUpdatedAt, refetch } = query;
  const arrivedAt = sent[0]?.at ?? 0;
  useEffect(() => {
    // What the queue delivered since then has changed it.
    if (dataUpdatedAt > 0 && arrivedAt > dataUpdatedAt) refetch();
  }, [arrivedAt, dataUpdatedAt, refetch]);
  return useKeptCopy(NAME, query);
}

/** Asks anew after something was done with the network. */
export function useFieldChanged(): () => Promise<void> {
  const cache = useQueryClient();
  return useCallback(() => cache.invalidateQueries(), [cache]);
}
