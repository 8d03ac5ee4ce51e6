/**
 * Places on a small map without any tiles: where each lies on the paper, and how long the bar of
 * the scale is. Positions are WGS-84 degrees as the phones tell them. Pure.
 */

export interface Place {
  id: string;
  latitude: number;
  longitude: number;
}

export interface Dot {
  /** The places it stands for: more than one where they would lie on top of one another. */
  ids: string[];
  x: number;
  y: number;
}

export interface MapLayout {
  dots: Dot[];
  /** The bar of the scale. */
  scale: { metres: number; length: number };
}

const METRES_PER_DEGREE = 111_320;
/** A map shows at least this much, or one spot would fill it with nothing. */
const LEAST_METRES = 100;
const MARGIN = 28;
/** A pin stands above its place. */
const PIN = 34;
/** Nearer than this on paper, places share a dot. */
const TOUCHING = 18;

/** Lays places out on paper of this size; north is up and both directions have one scale. */
export function layOut(places: readonly Place[], width: number, height: number): MapLayout {
  const first = places[0];
  if (!first) return { dots: [], scale: { metres: LEAST_METRES, length: 0 } };
  const lats = places.map(({ latitude }) => latitude);
  const lngs = places.map(({ longitude }) => longitude);
  const middle = { latitude: mid(lats), longitude: mid(lngs) };
  // A degree of longitude is shorter than one of latitude the farther north one is.
  const shrink = Math.max(0.01, Math.cos((middle.latitude * Math.PI) / 180));
  const spanX = Math.max(LEAST_METRES, range(lngs) * METRES_PER_DEGREE * shrink);
  const spanY = Math.max(LEAST_METRES, range(lats) * METRES_PER_DEGREE);
  const perMetre = Math.min((width - 2 * MARGIN) / spanX, (height - 2 * MARGIN - PIN) / spanY);
  const spots = places.map(({ id, latitude, longitude }) => ({
    ids: [id],
    x: width / 2 + (longitude - middle.longitude) * METRES_PER_DEGREE * shrink * perMetre,
    y: (height + PIN) / 2 - (latitude - middle.latitude) * METRES_PER_DEGREE * perMetre,
  }));
  const metres = roundLength(width / 4 / perMetre);
  return { dots: gathered(spots), scale: { metres, length: metres * perMetre } };
}

/** Dots that would touch become one. */
function gathered(spots: readonly Dot[]): Dot[] {
  const dots: Dot[] = [];
  for (const spot of spots) {
    const near = dots.find((dot) => Math.hypot(dot.x - spot.x, dot.y - spot.y) < TOUCHING);
    if (near) near.ids.push(...spot.ids);
    else dots.push({ ...spot, ids: [...spot.ids] });
  }
  return dots;
}

/** 1, 2 or 5 times a power of ten, not more than asked for. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const factor = [5, 2, 1].find((one) => one * power <= most) ?? 1;
  return factor * power;
}

function range(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function mid(values: readonly number[]): number {
  return (Math.max(...values) + Math.min(...values)) / 2;
}
