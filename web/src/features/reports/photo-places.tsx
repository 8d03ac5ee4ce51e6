/** Where the photos of a project were taken: a drawing, and the list that says the same in words. */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PhotoView } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import type { Place } from "@/ui/map/layout";
import { PlaceMap } from "@/ui/map/place-map";
import { PhotoImage } from "@/ui/photo/photo-image";
import { PhotoGallery } from "./photo-gallery";
import styles from "./photo-places.module.css";
import type { PhotoPartProps } from "./photo-wall";

export function PhotoPlaces({ project, photos, titleOf }: PhotoPartProps) {
  const { t } = useTranslation();
  const [current, point] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const places = photos.flatMap(placeOf);
  const pick = (id: string) => {
    point(id);
    list.current?.querySelector<HTMLElement>(`[data-photo="${id}"]`)?.focus();
  };
  return (
    <div className={styles.sides}>
      <div>
        <PlaceMap
          label={t("reports:photo.mapLabel", { count: places.length })}
          places={places}
          current={current}
          onPick={pick}
        />
        <p className={styles.note}>{t("reports:photo.coarse")}</p>
      </div>
      <ol ref={list} className={styles.list} aria-label={t("reports:photo.places")}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              data-photo={photo.id}
              className={styles.place}
              aria-pressed={photo.id === current}
              onFocus={() => point(photo.id)}
              onMouseEnter={() => point(photo.id)}
              onClick={() => setOpen(photo.id)}
            >
              <span className={styles.thumb}>
                <PhotoImage id={photo.id} size="thumb" alt="" />
              </span>
              <span>
                <b>{titleOf(photo)}</b>
                <span>
                  {formatInstant(photo.captured_at)} · {coordinates(photo)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {open && (
        <PhotoGallery
          project={project.id}
          photos={photos}
          titleOf={titleOf}
          current={open}
          onMove={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function placeOf({ id, position }: PhotoView): Place[] {
  return position ? [{ id, latitude: position.latitude, longitude: position.longitude }] : [];
}

function coordinates({ position }: PhotoView): string {
  return position ? `${position.latitude.toFixed(3)}, ${position.longitude.toFixed(3)}` : "—";
}
