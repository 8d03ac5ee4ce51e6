/** Photos that are on the server: a row of squares, each of which opens large. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { captionOf, type Photo } from "@/ui/photo/photo";
import { PhotoGrid } from "@/ui/photo/photo-grid";
import { PhotoImage } from "@/ui/photo/photo-image";
import styles from "./field.module.css";

interface PhotoStripProps {
  title: string;
  photos: readonly { id: string; captured_at: string }[];
}

export function PhotoStrip({ title, photos }: PhotoStripProps) {
  const { t } = useTranslation();
  const [shown, show] = useState<Photo | null>(null);
  if (photos.length === 0) return null;
  const all = photos.map(({ id, captured_at }): Photo => ({ id, title, takenAt: captured_at }));
  return (
    <>
      <PhotoGrid label={t("field:photo.label")} photos={all} onOpen={show} isCompact />
      {shown && (
        <Dialog title={captionOf(shown)} onClose={() => show(null)}>
          <PhotoImage id={shown.id} size="view" alt={captionOf(shown)} className={styles.shot} />
          <Button kind="primary" onClick={() => show(null)}>
            {t("common:action.close")}
          </Button>
        </Dialog>
      )}
    </>
  );
}
