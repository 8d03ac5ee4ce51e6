/** How a plan divides into what became of it. Pure. */

export interface FundAmounts {
  plan: bigint;
  appropriated: bigint;
  received: bigint;
  /** Promised by contract and not paid yet. */
  committed: bigint;
  paid: bigint;
}

export type FundPart = "paid" | "committed" | "free" | "open";

export interface FundSegment {
  part: FundPart;
  fen: bigint;
  /** Percent of the bar, which reaches to the end of the ladder or to what goes beyond it. */
  from: number;
  size: number;
}

/** The ladder: information, amber, red. */
export const LADDER = [80, 95, 105] as const;
/** The bar goes on a little beyond the last rung. */
const REACH = 110;

/**
 * The plan from left to right: paid, promised, appropriated but free, not appropriated yet. Where
 * more was paid and promised than the plan holds, the bar goes beyond it.
 */
export function segmentsOf(amounts: FundAmounts): { segments: FundSegment[]; scale: number } {
  const { plan, appropriated, committed, paid } = amounts;
  const used = paid + committed;
  const free = appropriated > used ? appropriated - used : 0n;
  const held = used + free;
  const open = plan > held ? plan - held : 0n;
  const whole = plan > 0n ? plan : held;
  const scale = whole > 0n ? Math.max(REACH, Number((held * 1000n) / whole) / 10) : REACH;
  const parts: [FundPart, bigint][] = [
    ["paid", paid],
    ["committed", committed],
    ["free", free],
    ["open", open],
  ];
  let from = 0n;
  const segments: FundSegment[] = [];
  for (const [part, fen] of parts) {
    if (fen <= 0n || whole <= 0n) continue;
    segments.push({ part, fen, from: shareOf(from, whole, scale), size: shareOf(fen, whole, scale) });
    from += fen;
  }
  return { segments, scale };
}

/** Where an amount stands on the bar, in percent of its width. */
export function shareOf(fen: bigint, whole: bigint, scale: number): number {
  return whole <= 0n ? 0 : (Number((fen * 100_000n) / whole) / 1000 / scale) * 100;
}
