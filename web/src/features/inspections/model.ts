/** Pure rules of inspections and defects: URLs, looks, and what goes to the server. */
import type {
  DefectQuery,
  DefectSeverity,
  DefectState,
  DefectView,
  InspectionKind,
  InspectionQuery,
  InspectionState,
  ItemOutcome,
} from "@/api/types";
import { flag, oneOf, type Schema, text } from "@/shared/search-state";
import type { Pin } from "@/ui/pin-picture";
import type { Shape, Tone } from "@/ui/status-tag";

export const INSPECTION_KINDS = [
  "quality",
  "safety",
  "progress",
  "environment",
  "funds",
  "records",
  "other",
] as const satisfies readonly InspectionKind[];
export const INSPECTION_STATES = [
  "in_progress",
  "finished",
  "cancelled",
] as const satisfies readonly InspectionState[];
export const OUTCOMES = ["passed", "failed", "not_applicable"] as const satisfies readonly ItemOutcome[];
export const DEFECT_STATES = ["open", "mended", "closed", "withdrawn"] as const satisfies readonly DefectState[];
export const SEVERITIES = ["minor", "major", "critical"] as const satisfies readonly DefectSeverity[];

export const INSPECTION_LOOK: Record<InspectionState, [Tone, Shape]> = {
  in_progress: ["info", "half"],
  finished: ["ok", "dot"],
  cancelled: ["idle", "cross"],
};
export const DEFECT_LOOK: Record<DefectState, [Tone, Shape]> = {
  open: ["warn", "ring"],
  mended: ["info", "half"],
  closed: ["ok", "dot"],
  withdrawn: ["idle", "cross"],
};
export const SEVERITY_LOOK: Record<DefectSeverity, [Tone, Shape]> = {
  minor: ["idle", "ring"],
  major: ["warn", "triangle"],
  critical: ["bad", "square"],
};

export const LOOKS = ["inspections", "defects", "repeats", "templates"] as const;
export type Look = (typeof LOOKS)[number];

export interface CheckSearch {
  look: Look;
  q: string | null;
  kind: InspectionKind | null;
  /** Of inspections. */
  run: InspectionState | null;
  /** Of defects. */
  state: DefectState | null;
  severity: DefectSeverity | null;
  category: string | null;
  unit: string | null;
  project: string | null;
  /** The unit or the firm that was inspected. */
  party: string | null;
  contractor: string | null;
  overdue: boolean;
  /** Only those that count as repeated. */
  counted: boolean;
}

export const CHECK_SEARCH: Schema<CheckSearch> = {
  look: oneOf(LOOKS, "inspections"),
  q: text,
  kind: oneOf(INSPECTION_KINDS, null),
  run: oneOf(INSPECTION_STATES, null),
  state: oneOf(DEFECT_STATES, null),
  severity: oneOf(SEVERITIES, null),
  category: text,
  unit: text,
  project: text,
  party: text,
  contractor: text,
  overdue: flag,
  counted: flag,
};

export const NO_CHECK_FILTER = {
  q: null,
  kind: null,
  run: null,
  state: null,
  severity: null,
  category: null,
  unit: null,
  project: null,
  party: null,
  contractor: null,
  overdue: false,
  counted: false,
} as const;

export function isNarrowed({ look: _, ...filters }: CheckSearch): boolean {
  return Object.values(filters).some(Boolean);
}

export function toInspectionQuery({ kind, run, unit, project, party, contractor }: CheckSearch): InspectionQuery {
  return {
    ...(kind ? { kind } : {}),
    ...(run ? { state: run } : {}),
    ...(unit ? { unit_id: unit } : {}),
    ...(project ? { project_id: project } : {}),
    ...(party ? { party_unit_id: party } : {}),
    ...(contractor ? { contractor } : {}),
  };
}

export function toDefectQuery(search: CheckSearch): DefectQuery {
  const { q, state, severity, category, unit, project, party, contractor, overdue, counted } = search;
  return {
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(severity ? { severity } : {}),
    ...(category ? { category } : {}),
    ...(unit ? { unit_id: unit } : {}),
    ...(project ? { project_id: project } : {}),
    ...(party ? { party_unit_id: party } : {}),
    ...(contractor ? { contractor } : {}),
    ...(overdue ? { overdue: true } : {}),
    ...(counted ? { counted: true } : {}),
  };
}

/** Places are kept in ten-thousandths of the picture. */
const PARTS = 10_000;

export function toPin(place: { x: number; y: number }): Pin {
  return { x: place.x / PARTS, y: place.y / PARTS };
}

export function fromPin({ x, y }: Pin): { x: number; y: number } {
  return { x: Math.round(x * PARTS), y: Math.round(y * PARTS) };
}

/** How often a party was found with a defect, of how many inspections: never a rate alone. */
export function rateOf(found: number, inspections: number): number | null {
  return inspections > 0 ? Math.round((found / inspections) * 100) : null;
}

/** A defect under the number people call it by. */
export function nameOfDefect({ number, title }: Pick<DefectView, "number" | "title">): string {
  return `D${number} ${title}`;
}
