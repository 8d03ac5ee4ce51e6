/** After a write: everything that was read below these addresses is asked for again. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** Resolves when the open views have their data. Addresses are beginnings, such as "/api/v1/alerts". */
export function useChanged(...beginnings: string[]): () => Promise<void> {
  const cache = useQueryClient();
  const names = beginnings.join(" ");
  return useCallback(
    () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey.some((part) => names.split(" ").some((name) => String(part).startsWith(name))),
      }),
    [cache, names],
  );
}
