/** A few photos that are known by their identifiers alone, each opening the large view. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PhotoGrid } from "@/ui/photo/photo-grid";
import { PhotoViewer } from "@/ui/photo/photo-viewer";

export function PhotoStrip({ ids, title }: { ids: readonly string[]; title: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  if (ids.length === 0) return null;
  const photos = ids.map((id, index) => ({
    id,
    title: ids.length > 1 ? `${title} ${index + 1}` : title,
    takenAt: null,
  }));
  return (
    <>
      <PhotoGrid
        isCompact
        label={t("inspections:photosOf", { title })}
        photos={photos}
        onOpen={({ id }) => setOpen(id)}
      />
      {open && (
        <PhotoViewer photos={photos} current={open} onMove={setOpen} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
