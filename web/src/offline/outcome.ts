/**
 * What the answer to a sent item means: the one table that decides whether something leaves the
 * phone, waits, or comes back to its writer. Pure; a wrong line here loses or doubles reports.
 */

/** Why a try did not end well, as it is shown on the queue page. */
export interface Failure {
  /** 0 when no answer arrived. */
  status: number;
  code: string;
  /** The server's own words; empty when there was no answer. */
  detail: string;
  /** What is missing or wrong, point by point; older items have none. */
  points?: readonly string[];
  requestId: string | null;
  /** Milliseconds the server asked to wait. */
  retryAfter: number | null;
  /** Whether our server said it, and not a proxy or the log-in page of a hotspot. */
  isOurs: boolean;
}

export type Outcome =
  /** Try again by itself; `isWide` when everything should pause, not only this item. */
  { kind: "later"; isWide: boolean } | { kind: "sign_in" } | { kind: "conflict" } | { kind: "failed" };

const PASSING = new Set([0, 408, 425, 429]);
/** Refusals that speak about the session, not about the report. */
const SESSION_CODES = new Set(["identity.password.change_required"]);
const TOO_LARGE = 413;

/** Reads a failure. Nothing it can answer drops an item. */
export function outcomeOf(failure: Failure): Outcome {
  const { status, code, isOurs } = failure;
  if (PASSING.has(status)) return { kind: "later", isWide: status === 0 || status === 429 };
  if (status >= 500) return { kind: "later", isWide: status === 503 };
  if (status === 401 || SESSION_CODES.has(code)) return { kind: "sign_in" };
  // A proxy in front refuses by size before our server sees anything: waiting would not help.
  if (status === TOO_LARGE) return { kind: "failed" };
  // A hotspot or proxy answered in our server's place: no verdict on the report.
  if (!isOurs) return { kind: "later", isWide: true };
  if (status === 409 || status === 412) return { kind: "conflict" };
  return { kind: "failed" };
}

const FIRST_MS = 2000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait after the given number of failed tries: 2 s · 2ⁿ up to 15 min, the upper half
 * of it at random so that a site full of phones does not come back in one moment. The server's own
 * wish counts when it is longer.
 */
export function backOff(tries: number, retryAfter: number | null, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 20));
  const wait = Math.round(whole / 2 + (whole / 2) * random);
  return Math.max(wait, retryAfter ?? 0);
}

/** Milliseconds of a Retry-After header: seconds or a date; null when there is none to read. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
