/** Figures stored in hundredths of what people say: fen for yuan, ten-thousandths for per cent. Never floats. */
import { fromFen, toFen } from "./money";

/** A stored figure of fen or ten-thousandths as "12.50" yuan or per cent. */
export function inHundreds(stored: unknown): string | null {
  return typeof stored === "number" && Number.isInteger(stored) ? fromFen(BigInt(stored)) : null;
}

/** "12.50" → 1250; null when nothing readable was typed. */
export function fromHundreds(typed: string | number | null): number | null {
  const value = typed === null ? null : toFen(String(typed));
  return value === null ? null : Number(value);
}
