/** Figures of a back-test, pure. */
import type { BackTestView } from "@/api/types";

/** Hits of all that is decided, in per cent; null while nothing is. */
export function hitRate({ hits, false_alarms }: Pick<BackTestView, "hits" | "false_alarms">): number | null {
  const decided = hits + false_alarms;
  return decided > 0 ? Math.round((hits / decided) * 100) : null;
}
