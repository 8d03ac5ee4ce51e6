/**
 * A server for tests, put in the place of the network: answers by method and path, and remembers
 * what it was asked. What a test did not foresee is answered 404, never silently.
 */
import { setTransport } from "@/api/transport";
import type { Problem, SignedInView } from "@/api/types";

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}
type Answer = Response | Promise<Response>;
type Handler = (asked: Asked) => Answer;

export interface FakeApi {
  asked: Asked[];
  /** All requests of a method and path so far. */
  calls: (method: string, path: string) => Asked[];
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

/** A problem document as the server writes it. */
export function aProblem(status: number, code: string, more: Partial<Problem> = {}): Problem {
  const words = { type: `/problems/${code}`, title: code, detail: code, params: {}, errors: [] };
  return { ...words, status, code, request_id: "req-0", ...more };
}

export function problem(status: number, code: string, more: Partial<Problem> = {}): Response {
  return new Response(JSON.stringify(aProblem(status, code, more)), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}

export function page<T>(items: T[], next_cursor: string | null = null): Response {
  return json({ items, next_cursor });
}

export function aToken(change: Partial<SignedInView> = {}): SignedInView {
  return {
    access_token: "token-1",
    token_type: "Bearer",
    expires_at: new Date(Date.now() + 600_000).toISOString(),
    password_change_required: false,
    ...change,
  };
}

/** Handlers by "GET /api/v1/…". */
export function fakeApi(handlers: Record<string, Handler>): FakeApi {
  const asked: Asked[] = [];
  setTransport(async (request) => {
    const url = new URL(request.url);
    const text = await request.text();
    const seen: Asked = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: text ? JSON.parse(text) : null,
    };
    asked.push(seen);
    const handler = handlers[`${seen.method} ${seen.path}`];
    return handler ? handler(seen) : problem(404, "test.unforeseen");
  });
  const calls = (method: string, path: string) =>
    asked.filter((one) => one.method === method && one.path === path);
  return { asked, calls };
}
