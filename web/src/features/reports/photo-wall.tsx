/** The photo wall: by the month in which the photos were taken, each opening the large view. */
import { useState } from "react";
import type { PhotoView, ProjectView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { PhotoGrid } from "@/ui/photo/photo-grid";
import { PhotoGallery } from "./photo-gallery";
import { shownPhoto } from "./photo-model";

export interface PhotoPartProps {
  project: ProjectView;
  photos: readonly PhotoView[];
  titleOf: (photo: PhotoView) => string;
}

export function PhotoWall({ project, photos, titleOf }: PhotoPartProps) {
  const [open, setOpen] = useState<string | null>(null);
  const months = [...new Set(photos.map(monthOf))];
  return (
    <>
      {months.map((month) => (
        <section key={month} className={styles.stack}>
          <h2>{month}</h2>
          <PhotoGrid
            label={month}
            photos={photos
              .filter((photo) => monthOf(photo) === month)
              .map((one) => shownPhoto(one, titleOf(one)))}
            onOpen={({ id }) => setOpen(id)}
          />
        </section>
      ))}
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
    </>
  );
}

/** By the clock of the device, as the instant is written. */
function monthOf(photo: PhotoView): string {
  return photo.captured_at.slice(0, 7);
}
