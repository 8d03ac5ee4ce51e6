/** The one door to the network. Tests put another function in its place. */

export type Transport = (request: Request) => Promise<Response>;

let transport: Transport = (request) => globalThis.fetch(request);

/** Replaces the network (tests only). */
export function setTransport(next: Transport): void {
  transport = next;
}

/** An absolute address, because Request outside a browser knows no base. */
export function apiUrl(path: string): string {
  return new URL(path, globalThis.location.origin).toString();
}

/**
 * Sends one request with what every request carries: the language, and the header that tells
 * the server this comes from a script of our own origin (no form can send it).
 */
export function deliver(request: Request, accessToken: string | null): Promise<Response> {
  request.headers.set("X-Requested-With", "dujiang");
  request.headers.set("Accept-Language", document.documentElement.lang || "zh-CN");
  if (accessToken) request.headers.set("Authorization", `Bearer ${accessToken}`);
  return transport(request);
}
