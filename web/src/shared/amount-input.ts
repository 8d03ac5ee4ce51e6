/**
 * Reads an amount the way people type it: full-width digits, thousands separators of three or of
 * four, a currency sign, units ("12万", "1.5亿3000万", "88元"). Exact to the 分; what cannot be read
 * exactly is refused with its reason, never rounded.
 */
import characters from "./amount-characters.json";
import { fromFen, MAX_FEN } from "./money";

export type AmountFault = "unreadable" | "tooFine" | "tooLarge" | "notPositive";
export type ReadAmount =
  | { kind: "empty" }
  | { kind: "amount"; yuan: string }
  | { kind: "fault"; fault: AmountFault };

/** How many decimals of a unit one 分 is. */
const DECIMALS = { yuan: 2, wan: 6, yi: 10 };
type Unit = keyof typeof DECIMALS;

const { typed } = characters;
const PART = new RegExp(`(\\d+(?:\\.\\d*)?|\\.\\d+)([${typed.yi}${typed.wan}]?)`, "gu");
const WHOLE = new RegExp(`^(?:(?:\\d+(?:\\.\\d*)?|\\.\\d+)[${typed.yi}${typed.wan}]?)+$`, "u");
const SEPARATED = /^\d{1,3}(,\d{3})+(?!\d)|^\d{1,4}(,\d{4})+(?!\d)/;
const RANK: Record<Unit, number> = { yuan: 0, wan: 1, yi: 2 };

/** Reads what was typed; a bare number counts in `unit`. */
export function readAmount(text: string, unit: "yuan" | "wan" = "yuan"): ReadAmount {
  const { body, isYuan } = tidied(text);
  if (body === "") return { kind: "empty" };
  if (body.startsWith("-")) return { kind: "fault", fault: "notPositive" };
  const plain = withoutSeparators(body);
  if (plain === null || !WHOLE.test(plain)) return { kind: "fault", fault: "unreadable" };
  return summed(plain, isYuan ? "yuan" : unit);
}

/** One alphabet for all keyboards: ASCII digits, "." and ",", no spaces, no currency words. */
function tidied(text: string): { body: string; isYuan: boolean } {
  const flat = text
    .normalize("NFKC")
    .replace(/[\s\u200b'_]/g, "")
    .replace(new RegExp(`[${typed.point}]`, "gu"), ".")
    .replace(/\u3001/g, ",")
    .replace(/^(?:RMB|CNY|\u00a5|\uffe5)/i, "");
  const body = flat.replace(new RegExp(`(?:[${typed.yuan}]|RMB|CNY)$`, "iu"), "");
  // "12\u4e07\u5143" names its unit itself; a lone currency word after a bare number says "yuan".
  const isYuan = body !== flat && /[\d.]$/.test(body);
  return { body, isYuan };
}

/** Separators count only where they separate groups of equal length: "1,5" may mean one and a half. */
function withoutSeparators(body: string): string | null {
  if (!body.includes(",")) return body;
  const found = SEPARATED.exec(body);
  if (!found) return null;
  const rest = body.slice(found[0].length);
  return rest.includes(",") ? null : found[0].replaceAll(",", "") + rest;
}

/** Adds the parts; each unit must be smaller than the one before it. */
function summed(plain: string, bare: "yuan" | "wan"): ReadAmount {
  let fen = 0n;
  let before = Number.POSITIVE_INFINITY;
  for (const [, number = "", sign = ""] of plain.matchAll(PART)) {
    // After a named unit a bare rest counts in yuan: "1\u4e075000".
    const own: Unit = unitOf(sign) ?? (before === Number.POSITIVE_INFINITY ? bare : "yuan");
    if (RANK[own] >= before) return { kind: "fault", fault: "unreadable" };
    before = RANK[own];
    const [whole = "", part = ""] = number.split(".");
    const decimals = part.replace(/0+$/, "");
    if (decimals.length > DECIMALS[own]) return { kind: "fault", fault: "tooFine" };
    fen += BigInt((whole || "0") + decimals.padEnd(DECIMALS[own], "0"));
  }
  if (fen > MAX_FEN) return { kind: "fault", fault: "tooLarge" };
  if (fen === 0n) return { kind: "fault", fault: "notPositive" };
  return { kind: "amount", yuan: fromFen(fen) };
}

function unitOf(sign: string): Unit | null {
  if (sign === "") return null;
  return typed.yi.includes(sign) ? "yi" : "wan";
}
