/**
 * Dates on the screen. Civil dates are ISO strings "YYYY-MM-DD" and stay strings (a Date would
 * bring a time zone with it); instants are shown in Asia/Shanghai whatever the browser says.
 */

const ZONE = "Asia/Shanghai";

const INSTANT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** "2026-11-21T10:00:00Z" → "2026-11-21 18:00"; missing or unreadable → "—". */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return "—";
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? "—" : INSTANT.format(time);
}

/** A civil date as it is; missing → "—". */
export function formatDate(date: string | null | undefined): string {
  return date ?? "—";
}

type MaybeDate = string | null | undefined;

/** The words of a span that is open at one end. */
export interface SpanWords {
  since: (date: string) => string;
  until: (date: string) => string;
}

/** "2026-03-01 – 2026-10-30"; open at one end it says so in words; without any date "—". */
export function formatSpan(from: MaybeDate, to: MaybeDate, words: SpanWords): string {
  if (from && to) return `${from} – ${to}`;
  if (from) return words.since(from);
  return to ? words.until(to) : "—";
}

/** Today's civil date in Asia/Shanghai. */
export function today(now: Date = new Date()): string {
  return INSTANT.format(now).slice(0, 10);
}

/** Whole days from one civil date to another (positive when `to` is later). */
export function daysBetween(from: string, to: string): number {
  const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  return day(to) - day(from);
}
