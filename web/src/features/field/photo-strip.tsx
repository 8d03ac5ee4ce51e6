/** Photos that are on the server, in the squares of the form: three across, each opens large. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/shared/dates";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { type PhotoSize, usePhoto } from "@/ui/photo/use-photo";
import styles from "./photo-field.module.css";

interface ServerPhoto {
  id: string;
  /** Null where only the photo is named, not its time. */
  captured_at: string | null;
}

export function PhotoStrip({ photos }: { photos: readonly ServerPhoto[] }) {
  const { t } = useTranslation();
  if (photos.length === 0) return null;
  return (
    <ul className={styles.grid} aria-label={t("field:photo.label")}>
      {photos.map((photo, index) => (
        <Tile key={photo.id} photo={photo} number={index + 1} />
      ))}
    </ul>
  );
}

function Tile({ photo, number }: { photo: ServerPhoto; number: number }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const time = formatInstant(photo.captured_at);
  const short = photo.captured_at ? time.slice(5) : t("field:photo.title", { number });
  return (
    <li className={styles.tile}>
      <button
        type="button"
        className={styles.open}
        aria-label={
          photo.captured_at
            ? t("field:photo.open", { number, time: short })
            : t("common:photo.open", { caption: short })
        }
        onClick={() => setOpen(true)}
      >
        <Picture id={photo.id} size="thumb" alt="" className={styles.picture} />
        <span className={styles.foot}>{short}</span>
      </button>
      {isOpen && (
        <Dialog title={t("field:photo.title", { number })} onClose={() => setOpen(false)}>
          <Picture
            id={photo.id}
            size="view"
            alt={t("field:photo.title", { number })}
            className={styles.large}
          />
          {photo.captured_at && <p>{t("field:photo.facts", { time })}</p>}
          <Button kind="primary" onClick={() => setOpen(false)}>
            {t("common:action.close")}
          </Button>
        </Dialog>
      )}
    </li>
  );
}

interface PictureProps {
  id: string;
  size: PhotoSize;
  alt: string;
  className: string | undefined;
}

function Picture({ id, size, alt, className }: PictureProps) {
  const { t } = useTranslation();
  const { url, error } = usePhoto(id, size);
  if (error) return <span className={styles.missing}>{t("common:photo.missing")}</span>;
  return url ? <img src={url} alt={alt} className={className} /> : null;
}
