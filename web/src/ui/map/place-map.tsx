/**
 * A map of places as a drawing of our own: no tiles, no other server, printable. It always stands
 * beside a list of the same places, which is the way in for keyboard and screen reader; the
 * drawing only points at what the list says.
 */
import { useTranslation } from "react-i18next";
import { layOut, type Place } from "./layout";
import styles from "./place-map.module.css";

const WIDTH = 600;
const HEIGHT = 420;
const GRID = [1, 2, 3, 4, 5];

interface PlaceMapProps<P extends Place> {
  label: string;
  places: readonly P[];
  /** The place that is pointed at in the list. */
  current: string | null;
  onPick: (id: string) => void;
}

export function PlaceMap<P extends Place>({ label, places, current, onPick }: PlaceMapProps<P>) {
  const { t } = useTranslation();
  const { dots, scale } = layOut(places, WIDTH, HEIGHT);
  const length =
    scale.metres >= 1000
      ? t("desk:map.kilometres", { count: scale.metres / 1000 })
      : t("desk:map.metres", { count: scale.metres });
  return (
    <svg className={styles.map} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {GRID.map((line) => (
        <g key={line} className={styles.grid}>
          <path d={`M${(WIDTH / 6) * line} 0V${HEIGHT}M0 ${(HEIGHT / 6) * line}H${WIDTH}`} />
        </g>
      ))}
      <g className={styles.north} transform={`translate(${WIDTH - 28} 34)`}>
        <path d="M0-16L7 8 0 3-7 8z" />
        <text y="24">{t("desk:map.north")}</text>
      </g>
      <g className={styles.scale} transform={`translate(20 ${HEIGHT - 20})`}>
        <path d={`M0-6V0H${scale.length}V-6`} />
        <text x={scale.length / 2} y="-9">
          {length}
        </text>
      </g>
      {dots.map((dot) => (
        // The list beside the drawing is the way for keys; a pointer may also press here.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <g
          key={dot.ids[0]}
          className={styles.dot}
          data-current={current !== null && dot.ids.includes(current)}
          transform={`translate(${dot.x} ${dot.y})`}
          onClick={() => onPick(dot.ids[0] ?? "")}
        >
          <circle r="22" className={styles.target} />
          <path d="M0 0C-9-12-11-15-11-21a11 11 0 0 1 22 0C11-15 9-12 0 0z" />
          {dot.ids.length > 1 ? <text y="-16">{dot.ids.length}</text> : <circle cy="-21" r="4" />}
        </g>
      ))}
    </svg>
  );
}
