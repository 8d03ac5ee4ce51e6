/**
 * The typed client. `api` makes single calls, `$api` gives react-query hooks over the same
 * routes. Kept here: the token is renewed before it ends; a 401 renews once and repeats; when
 * the session is lost the call waits for the sign-in dialog, so no form loses its content.
 */
import { type QueryFunctionContext, useQuery } from "@tanstack/react-query";
import createFetchClient, { type Middleware } from "openapi-fetch";
import type { OpenapiQueryClient } from "openapi-react-query";
import { readProblem, toApiError } from "./problem";
import { freshToken, getSession, rotate, untilSignedIn } from "./session";
import { deliver } from "./transport";
import type { paths } from "./types";

/** Sends a request with a valid token, repeating it once the session has been renewed. */
export async function send(request: Request): Promise<Response> {
  for (;;) {
    // A body can be read once: keep a copy for the repetition.
    const copy = request.clone();
    const token = await freshToken();
    if (getSession().status === "ended") {
      await untilSignedIn();
      continue;
    }
    const response = await deliver(copy, token);
    if (response.status !== 401 || token === null) return response;
    if (!(await rotate())) await untilSignedIn();
  }
}

const failures: Middleware = {
  async onResponse({ response }) {
    // "Still the same" is what whoever sent a tag asked for.
    if (!response.ok && response.status !== 304) throw await readProblem(response);
    return undefined;
  },
  onError({ error }) {
    return toApiError(error);
  },
};

export const api = createFetchClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: send,
  querySerializer: { array: { style: "form", explode: true } },
});
api.use(failures);

type UseQuery = OpenapiQueryClient<paths>["useQuery"];
/** What was asked: method, path and parameters. */
type Asked = readonly [method: string, path: string, init?: object];

async function ask({
  queryKey: [method, path, init],
  signal,
}: QueryFunctionContext<Asked>): Promise<unknown> {
  const { data } = await (api.request as RequestAny)(method, path, { ...init, signal });
  return data ?? null;
}
type RequestAny = (method: string, path: string, init: object) => Promise<{ data?: unknown }>;

/**
 * Reading as a hook. The maker of the library brings its hooks for writing and for endless lists along, which phones and
 * citizens would carry for nothing: only its types are taken.
 */
export const $api = {
  useQuery: ((method: string, path: string, init?: object, options?: object) => {
    const queryKey: Asked = init === undefined ? [method, path] : [method, path, init];
    return useQuery({ ...options, queryKey, queryFn: ask });
  }) as unknown as UseQuery,
};

/** The body of a call whose success always carries one. */
export async function bodyOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  // Failures were thrown by the middleware: what is missing here is missing on the server.
  if (data === undefined) throw toApiError(null);
  return data;
}
