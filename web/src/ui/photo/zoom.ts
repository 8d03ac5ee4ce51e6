/** How far a picture is enlarged, and how far it may be pushed aside. Pure. */

export interface View {
  /** 1 is the whole picture. */
  scale: number;
  /** Shift of the middle, as a share of the frame. */
  x: number;
  y: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };
const MOST = 6;
const STEP = 1.5;

/** Nearer (+1) or farther (−1); the whole picture is the farthest. */
export function zoom(view: View, direction: 1 | -1): View {
  const scale = Math.min(MOST, Math.max(1, view.scale * (direction > 0 ? STEP : 1 / STEP)));
  // Below this nothing would be seen to move: it is the whole picture again.
  if (scale < 1.01) return WHOLE;
  return held({ ...view, scale });
}

/** Pushed by a share of the frame; the picture never leaves it. */
export function push(view: View, dx: number, dy: number): View {
  return held({ ...view, x: view.x + dx, y: view.y + dy });
}

function held({ scale, x, y }: View): View {
  const most = (scale - 1) / 2;
  const within = (value: number) => Math.min(most, Math.max(-most, value));
  return { scale, x: within(x), y: within(y) };
}

/** As CSS. */
export function transformOf({ scale, x, y }: View): string {
  return `translate(${x * 100}%, ${y * 100}%) scale(${scale})`;
}
