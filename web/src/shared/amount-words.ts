/**
 * An amount in capital characters, as vouchers carry it so that nobody can alter a figure. The
 * characters are those of the rules for filling in bills and vouchers (annex to the payment and
 * settlement measures of 1997); they are written in Chinese whatever language the screen has.
 */
import characters from "./amount-characters.json";
import { toFen } from "./money";

const { digits, places, wan, yi, yuan, jiao, fen, whole, minus } = characters;
const ZERO = digits.charAt(0);
const TEN_THOUSAND = 10_000n;
const HUNDRED_MILLION = 100_000_000n;

/** "1409.50" (yuan) in capital characters; "" when the text is no amount. */
export function amountInWords(amount: string): string {
  const all = toFen(amount);
  if (all === null) return "";
  const size = all < 0n ? -all : all;
  const [yuans, tenths, hundredths] = [size / 100n, Number((size / 10n) % 10n), Number(size % 10n)];
  const sign = all < 0n ? minus : "";
  const head = yuans > 0n ? wholeWords(yuans) + yuan : "";
  if (tenths === 0 && hundredths === 0) return `${sign}${head || ZERO + yuan}${whole}`;
  // A missing 角 before a 分 is spoken as zero, but nothing stands before the first figure.
  const tenth = tenths > 0 ? digit(tenths) + jiao : head && ZERO;
  const hundredth = hundredths > 0 ? digit(hundredths) + fen : "";
  return sign + head + tenth + hundredth;
}

function digit(value: number): string {
  return digits.charAt(value);
}

/** A positive whole number. Everything beyond 亿 counts 亿 as one counts yuan: 壹拾万亿. */
function wholeWords(value: bigint): string {
  if (value >= HUNDRED_MILLION) return joined(value, HUNDRED_MILLION, yi);
  if (value >= TEN_THOUSAND) return joined(value, TEN_THOUSAND, wan);
  return fourDigits(Number(value));
}

function joined(value: bigint, size: bigint, unit: string): string {
  const [high, rest] = [value / size, value % size];
  if (rest === 0n) return wholeWords(high) + unit;
  return wholeWords(high) + unit + (rest < size / 10n ? ZERO : "") + wholeWords(rest);
}

/** Zeros between two figures are one zero, zeros at the end are none. */
function fourDigits(value: number): string {
  let words = "";
  let hasGap = false;
  for (const [index, text] of [...String(value)].entries()) {
    const place = places[String(value).length - 1 - index] ?? "";
    if (text === "0") {
      hasGap = true;
      continue;
    }
    words += (hasGap ? ZERO : "") + digit(Number(text)) + place;
    hasGap = false;
  }
  return words;
}
