/** Tells everything that shows the queue, in this tab and in others, that something changed. */
type Listener = () => void;

const listeners = new Set<Listener>();
// Missing in old WebViews: other tabs then look again when they come to the front.
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("dujiang.queue");
channel?.addEventListener("message", ringHere);

function ringHere(): void {
  for (const listener of listeners) listener();
}

export function ring(): void {
  ringHere();
  channel?.postMessage("changed");
}

export function onRing(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
