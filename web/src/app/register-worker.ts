/** The service worker of the field area: it may only be registered from here, with scope /m/. */

/** Registers it where the browser can (https or localhost); elsewhere pages simply need the network. */
export async function registerWorker(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { Workbox } = await import("workbox-window");
  await new Workbox("/sw.js", { scope: "/m/" }).register().catch(() => undefined);
}
