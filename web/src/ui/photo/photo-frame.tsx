/** One picture of the large view: both pictures of a comparison are enlarged and pushed together. */
import { type PointerEvent, useRef, useState, type WheelEvent } from "react";
import { captionOf, type Photo } from "./photo";
import { PhotoImage } from "./photo-image";
import styles from "./photo-viewer.module.css";
import { push, transformOf, type View, zoom } from "./zoom";

interface PhotoFrameProps {
  photo: Photo;
  /** Which of two it is. */
  label?: string | undefined;
  view: View;
  onLook: (view: View) => void;
}

export function PhotoFrame({ photo, label, view, onLook }: PhotoFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [from, hold] = useState<{ x: number; y: number } | null>(null);
  const onMove = (event: PointerEvent) => {
    const size = frame.current?.getBoundingClientRect();
    if (!from || !size?.width || !size.height) return;
    onLook(push(view, (event.clientX - from.x) / size.width, (event.clientY - from.y) / size.height));
    hold({ x: event.clientX, y: event.clientY });
  };
  const onWheel = (event: WheelEvent) => onLook(zoom(view, event.deltaY < 0 ? 1 : -1));
  return (
    <figure className={styles.figure}>
      <div
        ref={frame}
        className={styles.frame}
        data-grab={view.scale > 1}
        onWheel={onWheel}
        onPointerDown={(event) => view.scale > 1 && hold({ x: event.clientX, y: event.clientY })}
        onPointerMove={onMove}
        onPointerUp={() => hold(null)}
        onPointerLeave={() => hold(null)}
      >
        <PhotoImage
          id={photo.id}
          size="view"
          alt={captionOf(photo)}
          className={styles.picture}
          style={{ transform: transformOf(view) }}
        />
      </div>
      <figcaption>
        {label && <b>{label}</b>} {captionOf(photo)}
        {photo.note && <span> · {photo.note}</span>}
      </figcaption>
    </figure>
  );
}
