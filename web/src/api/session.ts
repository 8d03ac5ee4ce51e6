/**
 * The session of this browser tab. The access token lives in memory only; the refresh token is
 * an HttpOnly cookie that scripts cannot read. Rotation is single-flight: within the tab by one
 * shared promise, across tabs by a browser lock where there is one.
 */
import { readPreference, writePreference } from "@/shared/browser";
import { ApiError, readProblem, toApiError } from "./problem";
import { apiUrl, deliver } from "./transport";
import type { ChangePassword, SessionKind, SignedInView } from "./types";

/** `unknown` until the first refresh has answered; `ended` when a live session was lost. */
export type SessionStatus = "unknown" | "anonymous" | "active" | "ended";

export interface Session {
  status: SessionStatus;
  kind: SessionKind;
  token: string | null;
  /** Whose session it is, or was until it was lost; null for strangers. */
  holder: string | null;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  mustChangePassword: boolean;
}

/** Refresh this long before the token ends, so that a request rarely meets a 401. */
const EARLY_MS = 20_000;
const HINT = "session";
/** Whose session the hint speaks of: pages of the field open without a network, and only for this person. */
const HOLDER = "holder";

const listeners = new Set<() => void>();
let rotation: Promise<boolean> | null = null;
let waiting: (() => void)[] = [];
let session: Session = initial();

function initial(): Session {
  // The cookie cannot be seen; a hint saves strangers a pointless 401 on every first page.
  const hint = readPreference(HINT);
  const kind: SessionKind = hint === "field" ? "field" : "desk";
  return {
    status: hint ? "unknown" : "anonymous",
    kind,
    token: null,
    holder: hint ? readPreference(HOLDER) : null,
    expiresAt: 0,
    mustChangePassword: false,
  };
}

function publish(next: Partial<Session>): void {
  session = { ...session, ...next };
  for (const changed of listeners) changed();
}

function open(kind: SessionKind, view: SignedInView): void {
  writePreference(HINT, kind);
  const holder = holderOf(view.access_token);
  writePreference(HOLDER, holder);
  const goesOn = session.status === "ended" || rotation !== null;
  if (goesOn && session.holder && holder && holder !== session.holder) {
    startOver();
    return;
  }
  publish({
    status: "active",
    kind,
    token: view.access_token,
    holder,
    expiresAt: Date.parse(view.expires_at),
    mustChangePassword: view.password_change_required,
  });
  const resume = waiting;
  waiting = [];
  for (const go of resume) go();
}

/** The person a token speaks for. The server alone decides what it is good for. */
function holderOf(token: string): string | null {
  try {
    const claims = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(atob(claims)).sub ?? null;
  } catch {
    return null;
  }
}

/**
 * Somebody else opened the session that was lost: what waits was written by another person and
 * must not go out in his name, and nothing of it may stay on the screen.
 */
function startOver(): void {
  waiting = [];
  publish({ status: "ended", token: null });
  globalThis.location.reload();
}

export function getSession(): Session {
  return session;
}

/** For useSyncExternalStore. */
export function subscribeSession(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Starts over as a fresh page would (tests only). */
export function resetSession(): void {
  rotation = null;
  waiting = [];
  publish(initial());
}

async function post(path: string, body: unknown, token: string | null = null): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  const request = new Request(apiUrl(path), { method: "POST", headers, body: JSON.stringify(body) });
  const response = await deliver(request, token);
  if (!response.ok) throw await readProblem(response);
  return response;
}

/** Signs in. Throws ApiError (`identity.login.failed`, `identity.login.locked`). */
export async function signIn(login: string, password: string, kind: SessionKind): Promise<void> {
  // A renewal of the session before may still be on its way: its answer must not come on top of this one.
  await rotation?.catch(() => false);
  const response = await post("/api/v1/auth/login", { login, password, session_kind: kind }).catch(rethrow);
  const view: SignedInView = await response.json();
  open(kind, view);
}

/** Nobody waits longer than this to be signed out here. */
const SIGN_OUT_WITHIN_MS = 4000;

/**
 * Ends the session on the server and here; without a connection it ends here at least. Only then the page knows of
 * it: a sign-in form that shows earlier would vanish under the fingers of the next one when the page starts afresh.
 */
export async function signOut(): Promise<void> {
  const { token } = session;
  writePreference(HINT, null);
  writePreference(HOLDER, null);
  const patience = new Promise((resolve) => setTimeout(resolve, SIGN_OUT_WITHIN_MS));
  await Promise.race([post("/api/v1/auth/logout", {}, token).catch(() => undefined), patience]);
  publish({ status: "anonymous", token: null, holder: null, mustChangePassword: false });
}

/** Changes the own password, then takes a token that no longer asks for the change. */
export async function changePassword(change: ChangePassword): Promise<void> {
  await post("/api/v1/auth/password", change, await freshToken()).catch(rethrow);
  await rotate();
}

/** The access token, renewed when it is about to end; null for strangers. */
export async function freshToken(): Promise<string | null> {
  if (session.status === "unknown") await rotate();
  else if (session.status === "active" && Date.now() > session.expiresAt - EARLY_MS) await rotate();
  return session.token;
}

/** Renews the token once, however many callers ask at the same time. */
export function rotate(): Promise<boolean> {
  rotation ??= underLock(renew).finally(() => {
    rotation = null;
  });
  return rotation;
}

/** Resolves when a lost session has been opened again by its owner. */
export function untilSignedIn(): Promise<void> {
  return new Promise((resolve) => waiting.push(resolve));
}

async function renew(): Promise<boolean> {
  try {
    const response = await post("/api/v1/auth/refresh", {});
    const view: SignedInView = await response.json();
    open(session.kind, view);
    return true;
  } catch (error) {
    const failure = toApiError(error);
    // Only a clear "no" ends a session: a bad network must not throw people out.
    if (failure.status !== 401 && failure.status !== 403) throw failure;
    const wasActive = session.status === "active" || session.status === "ended";
    if (!wasActive) {
      writePreference(HINT, null);
      writePreference(HOLDER, null);
    }
    publish({
      status: wasActive ? "ended" : "anonymous",
      token: null,
      ...(wasActive ? {} : { holder: null }),
    });
    return false;
  }
}

async function underLock(work: () => Promise<boolean>): Promise<boolean> {
  // Missing on plain http; there the server's tolerance for the direct predecessor covers two tabs.
  if (!navigator.locks) return work();
  return navigator.locks.request("dujiang.rotate", work);
}

function rethrow(error: unknown): never {
  throw error instanceof ApiError ? error : toApiError(error);
}
