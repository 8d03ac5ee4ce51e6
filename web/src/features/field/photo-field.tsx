/** The photos of a form, three across: each with its time and whether it is sent yet, and a place to take the next. */
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Photo } from "@/offline/model";
import type { FormPhotos } from "@/offline/use-photos";
import { formatInstant } from "@/shared/dates";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import styles from "./photo-field.module.css";
import { StorageNote } from "./storage-note";

interface PhotoFieldProps {
  field: FormPhotos;
  most: number;
  hint?: string | undefined;
  error?: string | undefined;
}

export function PhotoField({ field, most, hint, error }: PhotoFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const { photos, working, trouble } = field;
  const isFull = photos.length + working >= most;
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>
        {t("field:photo.label")}{" "}
        <span className={styles.quiet}>{t("field:photo.count", { count: photos.length, most })}</span>
      </legend>
      {hint && <p className={styles.quiet}>{hint}</p>}
      <ul className={styles.grid}>
        {photos.map((photo, index) => (
          <PhotoTile key={photo.id} photo={photo} number={index + 1} onRemove={field.remove} />
        ))}
        {Array.from({ length: working }, (_, index) => index).map((index) => (
          <li key={index} className={styles.tile} aria-busy="true">
            <span className={styles.foot}>{t("field:photo.working")}</span>
          </li>
        ))}
        {!isFull && (
          <li className={styles.tile}>
            <input
              id={id}
              className="visually-hidden"
              type="file"
              accept="image/jpeg,image/png,image/webp"
              multiple
              onChange={(event) => {
                field.add([...(event.target.files ?? [])]);
                // The same picture may be chosen again after it was removed.
                event.target.value = "";
              }}
            />
            <label htmlFor={id} className={styles.add}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M12 5v14M5 12h14" />
              </svg>
              {t("field:photo.take")}
            </label>
          </li>
        )}
      </ul>
      <div aria-live="polite">
        {trouble?.kind === "unreadable" && <p className={styles.error}>{t("field:photo.unreadable")}</p>}
        {trouble?.kind === "storage" && <StorageNote fault={trouble.fault} />}
        {error && <p className={styles.error}>{error}</p>}
      </div>
    </fieldset>
  );
}

interface PhotoTileProps {
  photo: Photo;
  number: number;
  onRemove: (id: string) => void;
}

function PhotoTile({ photo, number, onRemove }: PhotoTileProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const url = usePicture(photo.thumb ?? photo.bytes, photo.type);
  const time = formatInstant(photo.takenAt).slice(5);
  const state = photo.isUploaded ? time : t("field:photo.waiting");
  return (
    <li className={styles.tile}>
      <button
        type="button"
        className={styles.open}
        aria-label={t("field:photo.open", { number, time })}
        onClick={() => setOpen(true)}
      >
        {url && <img src={url} alt="" className={styles.picture} />}
        <span className={styles.foot}>{state}</span>
      </button>
      {isOpen && (
        <Dialog title={t("field:photo.title", { number })} onClose={() => setOpen(false)}>
          <LargePicture photo={photo} />
          <p>{t("field:photo.facts", { time: formatInstant(photo.takenAt) })}</p>
          <p className={styles.quiet}>
            {t(photo.position ? "field:photo.withPlace" : "field:photo.withoutPlace")}
          </p>
          <Button kind="primary" onClick={() => setOpen(false)}>
            {t("common:action.close")}
          </Button>
          <Button
            onClick={() => {
              setOpen(false);
              onRemove(photo.id);
            }}
          >
            {t("field:photo.remove")}
          </Button>
        </Dialog>
      )}
    </li>
  );
}

function LargePicture({ photo }: { photo: Photo }) {
  const { t } = useTranslation();
  const url = usePicture(photo.bytes, photo.type);
  return url ? <img src={url} alt={t("field:photo.alt")} className={styles.large} /> : null;
}

/** An address for bytes as long as they are shown. */
function usePicture(bytes: ArrayBuffer, type: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return url;
}
