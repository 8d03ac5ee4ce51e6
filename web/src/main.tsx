/** Starts the app: texts and the first page are fetched together. No top-level await: our oldest browsers lack it. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { createQueryCache } from "@/api/query";
import { Providers } from "@/app/providers";
import { createRouter } from "@/app/router";
import { initI18n } from "@/i18n";
import { restoreElderMode } from "@/ui/elder-mode";
import "@/styles/tokens.css";
import "@/styles/base.css";
import "@/styles/print.css";

const RELOADED_AT = "dujiang.reloadedAt";
const RELOAD_PAUSE_MS = 60_000;

// A chunk of the build before is gone from the server: load the new build, but never in a circle.
window.addEventListener("vite:preloadError", (event) => {
  // Without a network a reload would lose even the page that is there.
  if (!navigator.onLine) return;
  const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
  if (Date.now() - last < RELOAD_PAUSE_MS) return;
  event.preventDefault();
  sessionStorage.setItem(RELOADED_AT, String(Date.now()));
  globalThis.location.reload();
});

restoreElderMode();
const texts = initI18n();
// The router begins to load its first page as soon as it is made.
const router = createRouter();
texts.then(() => {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  createRoot(root).render(
    <StrictMode>
      <Providers cache={createQueryCache()}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
});
