/**
 * The entry: small, so that the first page, its texts and the app are fetched side by side. No top-level await: our
 * oldest browsers lack it.
 */
import { fetchFirstPage } from "@/app/first-page";
import "@/styles/tokens.css";
import "@/styles/base.css";
import "@/styles/opening.css";
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

fetchFirstPage(globalThis.location.pathname);
import("./start")
  .then(({ start }) => start())
  .catch(() => document.getElementById("opening-failed")?.removeAttribute("hidden"));
