/** What every area needs: the query cache. Language and session are module stores of their own. */
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SessionDialog } from "./session-dialog";

export function Providers({ cache, children }: { cache: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={cache}>
      {children}
      <SessionDialog />
    </QueryClientProvider>
  );
}
