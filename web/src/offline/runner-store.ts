/** The runner's view of the database. */
import type { PhoneDb } from "./db";
import { photosOf } from "./drafts";
import { begin, changeItem, changeItems, delivered, itemsOf, markUploaded } from "./queue";
import type { RunnerStore } from "./runner";

/** `open` is asked each time: a newer build in another tab may have closed the connection. */
export function runnerStore(open: () => Promise<PhoneDb>): RunnerStore {
  return {
    itemsOf: async (userId) => itemsOf(await open(), userId),
    photosOf: async (id) => photosOf(await open(), id),
    recover: async (userId, change) => changeItems(await open(), userId, change),
    begin: async (id, now) => begin(await open(), id, now),
    alive: async (id, now) => {
      await changeItem(await open(), id, (item) => ({ ...item, aliveAt: now }));
    },
    markUploaded: async (id) => markUploaded(await open(), id),
    delivered: async (id, now) => delivered(await open(), id, now),
    change: async (id, change) => changeItem(await open(), id, change),
  };
}
