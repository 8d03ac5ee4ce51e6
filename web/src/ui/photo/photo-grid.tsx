/** Photos in a grid of squares. Each is a button that opens the large view; pictures come when they get near. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { captionOf, type Photo } from "./photo";
import styles from "./photo.module.css";
import { PhotoImage } from "./photo-image";
import { useInSight } from "./use-in-sight";

interface PhotoGridProps {
  label: string;
  photos: readonly Photo[];
  onOpen: (photo: Photo) => void;
  /** Small squares without words, for a row of a list. */
  isCompact?: boolean;
}

export function PhotoGrid({ label, photos, onOpen, isCompact = false }: PhotoGridProps) {
  return (
    <ul className={isCompact ? styles.row : styles.grid} aria-label={label}>
      {photos.map((photo) => (
        <li key={photo.id}>
          <PhotoTile photo={photo} onOpen={onOpen} isCompact={isCompact} />
        </li>
      ))}
    </ul>
  );
}

interface PhotoTileProps {
  photo: Photo;
  onOpen: (photo: Photo) => void;
  isCompact: boolean;
}

function PhotoTile({ photo, onOpen, isCompact }: PhotoTileProps) {
  const { t } = useTranslation();
  const tile = useRef<HTMLButtonElement>(null);
  const isNear = useInSight(tile);
  const caption = captionOf(photo);
  return (
    <button
      ref={tile}
      type="button"
      className={styles.tile}
      aria-label={t("common:photo.open", { caption })}
      onClick={() => onOpen(photo)}
    >
      <span className={styles.square}>
        <PhotoImage id={photo.id} size="thumb" alt="" isWanted={isNear} />
      </span>
      {!isCompact && (
        <span className={styles.caption}>
          <b>{caption}</b>
          {photo.note && <span>{photo.note}</span>}
        </span>
      )}
    </button>
  );
}
