/**
 * A picture with numbered pins on it: where on the drawing a defect lies. Places are shares of
 * the picture (0–1 from the left and from the top), so they hold at any size. Where a pin may be
 * set, a press sets it and the arrow keys move it.
 */
import { type KeyboardEvent, type MouseEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./pin-picture.module.css";

export interface Pin {
  x: number;
  y: number;
}

interface PinPictureProps {
  url: string;
  alt: string;
  pins: readonly (Pin & { label: string })[];
  /** Left out where it is only looked at. */
  onSet?: ((pin: Pin) => void) | undefined;
}

/** One press of an arrow key; with Shift ten times as far. */
const STEP = 0.005;

export function PinPicture({ url, alt, pins, onSet }: PinPictureProps) {
  const { t } = useTranslation();
  const picture = useRef<HTMLDivElement>(null);
  const onClick = (event: MouseEvent) => {
    const box = picture.current?.getBoundingClientRect();
    if (!box?.width || !box.height) return;
    onSet?.(within({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event.key, event.shiftKey);
    if (!move || !onSet) return;
    event.preventDefault();
    const from = pins[0] ?? { x: 0.5, y: 0.5 };
    onSet(within({ x: from.x + move.x, y: from.y + move.y }));
  };
  const content = (
    <>
      <img src={url} alt={alt} className={styles.image} draggable={false} />
      {pins.map((pin) => (
        <span
          key={pin.label}
          className={styles.pin}
          style={{ left: `${pin.x * 100}%`, top: `${pin.y * 100}%` }}
          title={pin.label}
        >
          <svg viewBox="0 0 24 32" aria-hidden="true">
            <path d="M12 31C4 21 1 17 1 12a11 11 0 0 1 22 0c0 5-3 9-11 19z" />
            <circle cx="12" cy="12" r="4.5" />
          </svg>
          <span className="visually-hidden">
            {t("desk:pin.at", { name: pin.label, x: percent(pin.x), y: percent(pin.y) })}
          </span>
        </span>
      ))}
    </>
  );
  if (!onSet) {
    return (
      <div ref={picture} className={styles.box}>
        {content}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button may not hold the picture's own pins
    <div
      ref={picture}
      className={styles.box}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the pin
      tabIndex={0}
      data-editable="true"
      aria-label={t("desk:pin.set")}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {content}
    </div>
  );
}

/** Which way a key moves the pin. */
export function moveOf(key: string, isFar: boolean): Pin | null {
  const step = isFar ? STEP * 10 : STEP;
  const moves: Record<string, Pin> = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  };
  return moves[key] ?? null;
}

function within({ x, y }: Pin): Pin {
  const share = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
  return { x: share(x), y: share(y) };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
