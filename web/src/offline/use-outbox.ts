/** The queue of the person whose pages are open, for pages to show. */
import { useSyncExternalStore } from "react";
import { getOutbox, type Outbox, watchOutbox } from "./outbox";

export function useOutbox(): Outbox {
  return useSyncExternalStore(watchOutbox, getOutbox);
}
