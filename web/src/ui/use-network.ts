/** How the network and the queue stand. An interface is no connection: a send that got no answer counts as offline too. */
import { useOutbox } from "@/offline/use-outbox";
import { useOnline } from "@/shared/use-online";

export interface Network {
  isOffline: boolean;
  /** Goes out by itself. */
  waiting: number;
  /** Needs its writer. */
  stuck: number;
}

export function useNetwork(): Network {
  const hasInterface = useOnline();
  const { items } = useOutbox();
  const waiting = items.filter(({ state }) => state === "pending" || state === "sending");
  const gotNoAnswer = waiting.some(
    ({ state, lastFailure }) => state === "pending" && lastFailure?.status === 0,
  );
  return {
    isOffline: !hasInterface || gotNoAnswer,
    waiting: waiting.length,
    stuck: items.length - waiting.length,
  };
}
