/**
 * One request in the name of the person whose item it is. Unlike the calls of the pages it never
 * waits for somebody to sign in: the queue keeps everything and says what it needs.
 */
import { readProblem } from "@/api/problem";
import { freshToken, getSession, rotate } from "@/api/session";
import { deliver } from "@/api/transport";
import { type Failure, readRetryAfter } from "./outcome";
import { NotSent } from "./runner";

/** A piece or a report that takes longer is on a dead connection. */
const TIMEOUT_MS = 60_000;

const NO_ANSWER: Failure = {
  status: 0,
  code: "network",
  detail: "",
  requestId: null,
  retryAfter: null,
  isOurs: false,
};
const SIGNED_OUT: Failure = { ...NO_ANSWER, status: 401, code: "identity.unauthenticated" };

/** The answer in our server did not say what it must: something stands between. */
export function strangeAnswer(status: number): NotSent {
  return new NotSent({ ...NO_ANSWER, status: status < 400 ? 0 : status, code: "unreadable" });
}

/** Whose session is open; null when nobody's. */
export async function sessionHolder(): Promise<string | null> {
  await token();
  const { status, holder, mustChangePassword } = getSession();
  return status === "active" && !mustChangePassword ? holder : null;
}

async function token(): Promise<string | null> {
  return freshToken().catch(() => {
    throw new NotSent(NO_ANSWER);
  });
}

/** Sends for `userId`; throws `NotSent` unless the server said yes. */
export async function sendOnce(userId: string, request: Request): Promise<Response> {
  const copy = request.clone();
  let response = await attempt(userId, request);
  // The token ended on the way: once more with a new one.
  if (response.status === 401 && (await renewed())) response = await attempt(userId, copy);
  if (response.ok) return response;
  const retryAfter = readRetryAfter(response.headers.get("Retry-After"), Date.now());
  const { status, code, problem, fieldErrors } = await readProblem(response);
  throw new NotSent({
    status,
    code,
    detail: problem?.detail ?? "",
    points: fieldErrors.map((point) => point.detail),
    requestId: problem?.request_id ?? null,
    retryAfter,
    isOurs: problem !== null,
  });
}

async function renewed(): Promise<boolean> {
  return rotate().catch(() => {
    throw new NotSent(NO_ANSWER);
  });
}

async function attempt(userId: string, request: Request): Promise<Response> {
  const current = await token();
  // Somebody else signed in meanwhile: what this person wrote must not go out under that name.
  if (current === null || getSession().holder !== userId) throw new NotSent(SIGNED_OUT);
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), TIMEOUT_MS);
  try {
    const response = await deliver(new Request(request, { signal: control.signal }), current);
    // Read to the end under the same clock: a connection can die in the middle of an answer.
    const bytes = await response.arrayBuffer();
    const { status, headers } = response;
    return new Response(bytes.byteLength > 0 ? bytes : null, { status, headers });
  } catch {
    throw new NotSent(NO_ANSWER);
  } finally {
    clearTimeout(timer);
  }
}
