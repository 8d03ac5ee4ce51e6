/** Starts the app in the page, once the ground texts and the first page are there. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { createQueryCache } from "@/api/query";
import { freshToken } from "@/api/session";
import { lightPageAt } from "@/app/first-page";
import { Providers } from "@/app/providers";
import { createRouter, untilOpen } from "@/app/router";
import { initI18n } from "@/i18n";
import { restoreElderMode } from "@/ui/elder-mode";

export async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  restoreElderMode();
  const texts = initI18n();
  // Whose session it is takes as long to ask as the page takes to come. A failure is told by the page's own guard. Pages
  // for everybody have none: who opens the sign-in page beside a session may want to be somebody else.
  if (!lightPageAt(globalThis.location.pathname)?.isPublic) freshToken().catch(() => undefined);
  // The router begins to load its first page as soon as it is made.
  const router = createRouter();
  // What index.html shows stands until there is a page to take its place.
  await Promise.all([texts, untilOpen(router)]);
  createRoot(root).render(
    <StrictMode>
      <Providers cache={createQueryCache()}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
