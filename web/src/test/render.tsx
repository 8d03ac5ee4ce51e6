/** Renders a part of the desk as it stands in the app: query cache, router, antd, signed in. */
import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App, ConfigProvider } from "antd";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider, useLocation } from "react-router";
import { createQueryCache } from "@/api/query";
import { signIn } from "@/api/session";

interface Options {
  /** The address the part stands at. */
  at?: string;
  path?: string;
}

export function renderDesk(part: ReactNode, { at = "/", path = "*" }: Options = {}) {
  const cache = createQueryCache();
  cache.setDefaultOptions({ queries: { retry: false } });
  const element = (
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <App>
        {part}
        <Address />
      </App>
    </ConfigProvider>
  );
  const router = createMemoryRouter([{ path, element }], { initialEntries: [at] });
  const view = render(
    <QueryClientProvider client={cache}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { ...view, user: userEvent.setup() };
}

/** Shows where the router is, for tests to read. */
function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{decodeURIComponent(pathname + search)}</output>;
}

/** Opens a session; the fake API must answer the log-in. */
export async function signedIn(): Promise<void> {
  await signIn("wang", "secret", "desk");
}
