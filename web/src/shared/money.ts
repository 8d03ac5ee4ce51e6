/**
 * Money on the screen. The API speaks decimal strings in yuan; arithmetic happens in BigInt 分,
 * never in floats. Missing amounts are shown as "—".
 */

export type MoneyUnit = "yuan" | "wan" | "yi";

/** How many 分 one unit has. */
const FEN_PER: Record<MoneyUnit, bigint> = { yuan: 100n, wan: 1_000_000n, yi: 10_000_000_000n };

/** The API refuses more than 10^15 分 per amount. */
export const MAX_FEN = 1_000_000_000_000_000n;

/** "1234.50" (yuan) → 123450n (分); null when the text is no amount. */
export function toFen(yuan: string): bigint | null {
  return parseScaled(yuan, 2);
}

/** 123450n (分) → "1234.50" (yuan). */
export function fromFen(fen: bigint): string {
  return scaledText(fen, 2);
}

/** What a person typed in 万元 ("1,234.5") → yuan for the API; null when unreadable or finer than one 分. */
export function wanToYuan(text: string): string | null {
  const fen = parseScaled(text.replace(/[,，\s]/g, ""), 6);
  return fen === null || fen > MAX_FEN ? null : fromFen(fen);
}

/** Yuan from the API → what a person edits in 万元, without trailing zeros. */
export function yuanToWan(yuan: string): string {
  const fen = toFen(yuan);
  if (fen === null) return "";
  return scaledText(fen, 6).replace(/\.?0+$/, "");
}

/** Shows an amount in the unit with two decimals (half up) and thousands separators. */
export function formatMoney(yuan: string | null | undefined, unit: MoneyUnit = "wan"): string {
  const fen = yuan === null || yuan === undefined ? null : toFen(yuan);
  if (fen === null) return "—";
  const sign = fen < 0n ? "-" : "";
  const size = fen < 0n ? -fen : fen;
  const hundredths = (size * 100n + FEN_PER[unit] / 2n) / FEN_PER[unit];
  const [whole = "0", part = "00"] = scaledText(hundredths, 2).split(".");
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${part}`;
}

/** Adds amounts in yuan; missing ones count as nothing. */
export function sumMoney(amounts: Iterable<string | null | undefined>): string {
  let sum = 0n;
  for (const amount of amounts) sum += (amount && toFen(amount)) || 0n;
  return fromFen(sum);
}

/** `amount` minus `other`, in yuan. */
export function lessMoney(amount: string, other: string): string {
  return fromFen((toFen(amount) ?? 0n) - (toFen(other) ?? 0n));
}

/** Whether `amount` is smaller (-1), equal (0) or larger (1) than `other`. */
export function compareMoney(amount: string, other: string): -1 | 0 | 1 {
  const [left, right] = [toFen(amount) ?? 0n, toFen(other) ?? 0n];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** How many percent `part` is of `whole`, cut to one decimal: 94.99 % must never read 95 %. Null of nothing. */
export function percentOf(part: string, whole: string): number | null {
  const [top, base] = [toFen(part) ?? 0n, toFen(whole) ?? 0n];
  return base <= 0n ? null : Number((top * 1000n) / base) / 10;
}

function parseScaled(text: string, decimals: number): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign = "", whole = "", part = ""] = match;
  if (part.length > decimals) return null;
  const value = BigInt(whole + part.padEnd(decimals, "0"));
  return sign === "-" ? -value : value;
}

function scaledText(value: bigint, decimals: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, "0");
  const sign = value < 0n ? "-" : "";
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
