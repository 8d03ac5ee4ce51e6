/** The lines of the curve from its points. Pure. */
import type { FundCurvePoint } from "@/api/types";
import { toFen } from "@/shared/money";
import type { CurveSeries } from "@/ui/chart/curve-model";

const LINES = ["planned", "appropriated", "received", "paid"] as const;
export type CurveLine = (typeof LINES)[number];

export function curveOf(points: readonly FundCurvePoint[], name: (line: CurveLine) => string): CurveSeries[] {
  return LINES.map((id) => ({
    id,
    name: name(id),
    points: points.map(({ on, figures }) => ({ date: on, fen: toFen(figures[id]) ?? 0n })),
  }));
}
