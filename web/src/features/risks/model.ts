/** Pure rules of risks: the URL of their register, what goes to the server, and their looks. */
import type { RiskCategory, RiskLevel, RiskQuery, RiskState, RiskView } from "@/api/types";
import { flag, oneOf, pattern, type Schema, text } from "@/shared/search-state";
import type { Shape, Tone } from "@/ui/status-tag";
import type { MatrixPlace } from "./matrix-model";

export const RISK_LEVELS = ["extreme", "high", "moderate", "low"] as const satisfies readonly RiskLevel[];
export const RISK_STATES = ["open", "treated", "occurred", "closed"] as const satisfies readonly RiskState[];
export const RISK_CATEGORIES = [
  "schedule",
  "funds",
  "quality",
  "safety",
  "technical",
  "contract",
  "land",
  "environment",
  "natural",
  "social",
  "compliance",
  "other",
] as const satisfies readonly RiskCategory[];
export const STRATEGIES = ["avoid", "reduce", "transfer", "accept"] as const;
export type Strategy = (typeof STRATEGIES)[number];
/** Which place of a risk the matrix shows: as it is untreated, or once its treatment works. */
export const RISK_BASES = ["inherent", "residual"] as const;

export const LEVEL_LOOK: Record<RiskLevel, [Tone, Shape]> = {
  low: ["idle", "ring"],
  moderate: ["info", "half"],
  high: ["warn", "triangle"],
  extreme: ["bad", "square"],
};
export const RISK_STATE_LOOK: Record<RiskState, [Tone, Shape]> = {
  open: ["warn", "ring"],
  treated: ["info", "half"],
  occurred: ["bad", "square"],
  closed: ["idle", "dot"],
};

export interface RiskSearch {
  q: string | null;
  state: RiskState | null;
  level: RiskLevel | null;
  category: RiskCategory | null;
  unit: string | null;
  mine: boolean;
  due: boolean;
  basis: (typeof RISK_BASES)[number];
  /** The cell of the matrix, "4-3". */
  cell: string | null;
}

export const RISK_SEARCH: Schema<RiskSearch> = {
  q: text,
  state: oneOf(RISK_STATES, null),
  level: oneOf(RISK_LEVELS, null),
  category: oneOf(RISK_CATEGORIES, null),
  unit: text,
  mine: flag,
  due: flag,
  basis: oneOf(RISK_BASES, "inherent"),
  cell: pattern(/^[1-5]-[1-5]$/),
};

export const NO_RISK_FILTER = {
  q: null,
  state: null,
  level: null,
  category: null,
  unit: null,
  mine: false,
  due: false,
  cell: null,
} as const;

export function isNarrowed(search: RiskSearch): boolean {
  const { basis: _, ...filters } = search;
  return Object.values(filters).some(Boolean);
}

export function placeOfCell(cell: string | null): MatrixPlace | null {
  const [probability, impact] = (cell ?? "").split("-").map(Number);
  return probability && impact ? { probability, impact } : null;
}

export function cellOf({ probability, impact }: MatrixPlace): string {
  return `${probability}-${impact}`;
}

/** The filters as the server wants them. */
export function toRiskQuery(search: RiskSearch, me: string | undefined): RiskQuery {
  const { q, state, level, category, unit, mine, due, basis, cell } = search;
  const place = placeOfCell(cell);
  return {
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(level ? { level } : {}),
    ...(category ? { category } : {}),
    ...(unit ? { unit_id: unit } : {}),
    ...(mine && me ? { owner_id: me } : {}),
    ...(due ? { overdue: true } : {}),
    ...(basis === "residual" ? { basis } : {}),
    ...(place ?? {}),
  };
}

/** A risk under the number people call it by. */
export function nameOfRisk({ number, title }: Pick<RiskView, "number" | "title">): string {
  return `R${number} ${title}`;
}
