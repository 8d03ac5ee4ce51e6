/**
 * The large view of photos. ← → walk, + − 0 enlarge, C lays the earlier photo of the same work
 * beside it, Escape closes. The focus stays inside and returns to where it was.
 */
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { Button } from "../button";
import { useFocusTrap } from "../use-focus-trap";
import { captionOf, neighbour, type Photo } from "./photo";
import { PhotoFrame } from "./photo-frame";
import styles from "./photo-viewer.module.css";
import { type View, WHOLE, zoom } from "./zoom";

interface PhotoViewerProps {
  photos: readonly Photo[];
  /** The id of the one that is open. */
  current: string;
  onMove: (id: string) => void;
  onClose: () => void;
  /** The photo of the same work that was taken before; the button is there only when there is one. */
  earlierOf?: ((photo: Photo) => Photo | null) | undefined;
  /** What can be done with the photo, such as fetching the original. */
  actions?: ((photo: Photo) => ReactNode) | undefined;
}

export function PhotoViewer(props: PhotoViewerProps) {
  const { photos, current, onMove, onClose, earlierOf, actions } = props;
  const { t } = useTranslation();
  const { box, keepInside } = useFocusTrap<HTMLDivElement>("[data-first]");
  const [view, look] = useState<View>(WHOLE);
  const [isComparing, compare] = useState(false);
  const photo = photos.find(({ id }) => id === current);
  if (!photo) return null;
  const earlier = earlierOf?.(photo) ?? null;
  const [before, after] = [neighbour(photos, current, -1), neighbour(photos, current, 1)];
  const go = (to: Photo | null) => {
    if (!to) return;
    look(WHOLE);
    onMove(to.id);
  };
  const keys = new Map<string, () => void>([
    ["Escape", onClose],
    ["ArrowLeft", () => go(before)],
    ["ArrowRight", () => go(after)],
    ["+", () => look(zoom(view, 1))],
    ["=", () => look(zoom(view, 1))],
    ["-", () => look(zoom(view, -1))],
    ["0", () => look(WHOLE)],
    ["c", () => earlier && compare(!isComparing)],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    keepInside(event);
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys.get(event.key);
    if (!act) return;
    // The page below has keys of its own.
    event.stopPropagation();
    event.preventDefault();
    act();
  };
  return createPortal(
    <div
      ref={box}
      className={styles.shade}
      role="dialog"
      aria-modal="true"
      aria-label={t("desk:photo.viewer")}
      onKeyDown={onKeyDown}
    >
      <div className={styles.bar}>
        <p className={styles.count} aria-live="polite">
          {t("desk:photo.position", { at: photos.indexOf(photo) + 1, total: photos.length })}
        </p>
        <div className={styles.tools}>
          <Button
            aria-label={t("desk:photo.smaller")}
            disabled={view.scale <= 1}
            onClick={() => look(zoom(view, -1))}
          >
            −
          </Button>
          <Button aria-label={t("desk:photo.larger")} onClick={() => look(zoom(view, 1))}>
            +
          </Button>
          {earlier && (
            <Button aria-pressed={isComparing} onClick={() => compare(!isComparing)}>
              {t("desk:photo.compare")}
            </Button>
          )}
          {actions?.(photo)}
          <Button kind="primary" data-first onClick={onClose}>
            {t("common:action.close")}
          </Button>
        </div>
      </div>
      <div className={styles.stage}>
        <button
          type="button"
          className={styles.step}
          aria-label={t("desk:photo.previous")}
          disabled={!before}
          onClick={() => go(before)}
        >
          ‹
        </button>
        <div className={styles.frames} data-two={isComparing && earlier !== null}>
          {isComparing && earlier && (
            <PhotoFrame photo={earlier} label={t("desk:photo.earlier")} view={view} onLook={look} />
          )}
          <PhotoFrame
            photo={photo}
            label={isComparing && earlier ? t("desk:photo.now") : undefined}
            view={view}
            onLook={look}
          />
        </div>
        <button
          type="button"
          className={styles.step}
          aria-label={t("desk:photo.next")}
          disabled={!after}
          onClick={() => go(after)}
        >
          ›
        </button>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {captionOf(photo)}
      </p>
    </div>,
    document.body,
  );
}
