/** The service worker of the field area: it may only be registered from here, with scope /m/. */

/**
 * Registers it where the browser can (https or localhost); elsewhere pages simply need the network. A newer
 * build that waits is reported with the way to take it.
 */
export async function registerWorker(onUpdate: (take: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { Workbox } = await import("workbox-window");
  const worker = new Workbox("/sw.js", { scope: "/m/" });
  worker.addEventListener("waiting", () => {
    onUpdate(() => {
      worker.addEventListener("controlling", () => globalThis.location.reload());
      worker.messageSkipWaiting();
    });
  });
  await worker.register().catch(() => undefined);
}
