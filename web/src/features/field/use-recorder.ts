/**
 * Writes into an inspection, one thing after another: quick touches each go out with the version that the touch
 * before made.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { toApiError } from "@/api/problem";
import type { InspectionDetail } from "@/api/types";

type Write = (version: number) => Promise<InspectionDetail>;

export function useRecorder(inspection: InspectionDetail): (write: Write) => Promise<void> {
  const cache = useQueryClient();
  const latest = useRef(inspection.version);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const { id } = inspection;
  return (write) => {
    const key = ["get", "/api/v1/inspections/{id}", { params: { path: { id } } }];
    const work = line.current.then(async () => {
      try {
        const next = await write(latest.current);
        latest.current = next.version;
        cache.setQueryData(key, next);
      } catch (error) {
        // Written by somebody else, or by a call whose answer was lost: the next touch knows how it stands.
        if (toApiError(error).isConflict) {
          await cache.refetchQueries({ queryKey: key });
          latest.current = cache.getQueryData<InspectionDetail>(key)?.version ?? latest.current;
        }
        throw error;
      }
    });
    line.current = work.catch(() => undefined);
    return work;
  };
}
