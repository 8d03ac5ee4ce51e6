/** The service worker of the field area: it may only be registered from here, with scope /m/. */

/**
 * Registers it where the browser can (https or localhost); elsewhere pages simply need the network. A newer
 * build that waits is reported with the way to take it.
 */
export async function registerWorker(onUpdate: (take: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register("/sw.js", { scope: "/m/" }).catch(() => null);
  if (!registration) return;
  const offer = (worker: ServiceWorker) =>
    onUpdate(() => {
      serviceWorker.addEventListener("controllerchange", () => globalThis.location.reload());
      worker.postMessage({ type: "SKIP_WAITING" });
    });
  // The very first worker replaces nothing: only with one in charge is there something to update.
  if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && serviceWorker.controller) offer(worker);
    });
  });
}
