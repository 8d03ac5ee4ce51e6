/** The 5×5 matrix of risks, pure: where its cells lie, and where an arrow key leads from one of them. */

export const STEPS = [1, 2, 3, 4, 5] as const;

export interface MatrixPlace {
  probability: number;
  impact: number;
}

/** Rows from the likeliest down, as people draw it; columns from the least impact on. */
export const ROWS: readonly (typeof STEPS)[number][] = [...STEPS].reverse();

const MOVES: Readonly<Record<string, MatrixPlace>> = {
  ArrowUp: { probability: 1, impact: 0 },
  ArrowDown: { probability: -1, impact: 0 },
  ArrowRight: { probability: 0, impact: 1 },
  ArrowLeft: { probability: 0, impact: -1 },
};

/** The neighbouring cell an arrow key leads to; null for other keys and beyond the edge. */
export function cellAfter(key: string, { probability, impact }: MatrixPlace): MatrixPlace | null {
  const move = MOVES[key];
  if (!move) return null;
  const next = { probability: probability + move.probability, impact: impact + move.impact };
  const isInside = [next.probability, next.impact].every((step) => step >= 1 && step <= STEPS.length);
  return isInside ? next : null;
}

export function isSamePlace(one: MatrixPlace, other: MatrixPlace): boolean {
  return one.probability === other.probability && one.impact === other.impact;
}
