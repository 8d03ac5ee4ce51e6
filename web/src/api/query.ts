/** The query cache: repeat only what may pass by itself (no connection, server errors), never a refusal. */
import { QueryClient } from "@tanstack/react-query";
import { toApiError } from "./problem";

const MAX_RETRIES = 2;

export function createQueryCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: "offlineFirst",
        retry: (count, error) => {
          const { status } = toApiError(error);
          return count < MAX_RETRIES && (status === 0 || status >= 500);
        },
      },
      mutations: { retry: false, networkMode: "offlineFirst" },
    },
  });
}
