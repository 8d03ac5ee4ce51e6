/** The arithmetic behind a curve of money against time. Pure; pixels are the only floating figures. */
import { daysBetween } from "@/shared/dates";

export interface CurvePoint {
  /** "YYYY-MM-DD" */
  date: string;
  /** The sum reached on that day. */
  fen: bigint;
}

export interface CurveSeries {
  id: string;
  name: string;
  /** Intentions are drawn from point to point; what happened goes in steps, as money does. */
  isPlan?: boolean;
  /** In the order of time. */
  points: readonly CurvePoint[];
}

/** More lines than this cannot be told apart. */
export const MOST_SERIES = 5;

export interface CurveSpan {
  from: string;
  to: string;
  /** The largest amount, at least one 分. */
  most: bigint;
}

/** From the first day to the last, and up to the largest amount; null without a point. */
export function spanOf(series: readonly CurveSeries[]): CurveSpan | null {
  const all = series.flatMap(({ points }) => points);
  const [first] = all;
  if (!first) return null;
  const span = { from: first.date, to: first.date, most: 1n };
  for (const { date, fen } of all) {
    if (date < span.from) span.from = date;
    if (date > span.to) span.to = date;
    if (fen > span.most) span.most = fen;
  }
  return span;
}

/** All days on which any line turns, in order. */
export function daysOf(series: readonly CurveSeries[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ date }) => date)))].sort();
}

/** What had been reached on a day; null before the line begins. A plan grows evenly between its points. */
export function valueAt({ points, isPlan = false }: CurveSeries, date: string): bigint | null {
  let before: CurvePoint | null = null;
  for (const point of points) {
    if (point.date > date) {
      if (!isPlan || !before) return before?.fen ?? null;
      const [whole, passed] = [daysBetween(before.date, point.date), daysBetween(before.date, date)];
      return before.fen + ((point.fen - before.fen) * BigInt(passed)) / BigInt(whole);
    }
    before = point;
  }
  return before?.fen ?? null;
}

/** Round amounts from zero to at least `most`, four to six of them: 1, 2 or 5 times a power of ten. */
export function ticksUpTo(most: bigint): bigint[] {
  let step = 1n;
  for (const factor = [2n, 5n, 10n]; ; ) {
    const found = [1n, ...factor].find((times) => step * times * 5n >= most);
    if (found !== undefined) {
      step *= found;
      break;
    }
    step *= 10n;
  }
  const ticks = [0n];
  for (let at = step; at < most + step; at += step) ticks.push(at);
  return ticks;
}

/** Days to name on the axis of time: firsts of months, thinned to at most `count`. */
export function datesOn({ from, to }: CurveSpan, count: number): string[] {
  const firsts: string[] = from.endsWith("-01") ? [from] : [];
  let [year = 0, month = 1] = from.split("-").map(Number);
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const first = `${year}-${String(month).padStart(2, "0")}-01`;
    if (first > to) break;
    firsts.push(first);
  }
  if (firsts.length === 0) return [from];
  // Whole steps of a year's parts, so that the same months come back every year.
  const step = [1, 2, 3, 4, 6, 12, 24, 60, 120].find((one) => firsts.length / one <= count) ?? 240;
  return firsts.filter((first) => {
    const [firstYear = 0, firstMonth = 1] = first.split("-").map(Number);
    return (firstYear * 12 + firstMonth - 1) % step === 0;
  });
}

export interface CurvePlace {
  x: (date: string) => number;
  y: (fen: bigint) => number;
}

/** Pixels of a day and of an amount inside a box. */
export function placeIn(span: CurveSpan, top: bigint, width: number, height: number): CurvePlace {
  const days = Math.max(1, daysBetween(span.from, span.to));
  return {
    x: (date) => (daysBetween(span.from, date) / days) * width,
    // A ten-thousandth is finer than any screen; only the quotient leaves exact arithmetic.
    y: (fen) => height - (Number((fen * 10_000n) / top) / 10_000) * height,
  };
}

/** The line as an SVG path; what happened goes on level to `until`. */
export function lineOf(series: CurveSeries, place: CurvePlace, until: string | null): string {
  const { points, isPlan = false } = series;
  const parts = points.map(({ date, fen }, index) => {
    const [x, y] = [place.x(date), place.y(fen)];
    if (index === 0) return `M${x},${y}`;
    return isPlan ? `L${x},${y}` : `H${x} V${y}`;
  });
  const last = points[points.length - 1];
  if (last && !isPlan && until && until > last.date) parts.push(`H${place.x(until)}`);
  return parts.join(" ");
}
