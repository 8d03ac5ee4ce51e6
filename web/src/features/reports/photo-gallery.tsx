/** The large view over photos of the interface: compares with the time before, hands out the original. */
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchFile } from "@/api/files";
import { useCan } from "@/api/permissions";
import type { PhotoView } from "@/api/types";
import { saveBlob } from "@/shared/browser";
import { PhotoViewer } from "@/ui/photo/photo-viewer";
import { useProblemText } from "@/ui/problem-notice";
import { shownPhoto } from "./photo-model";
import { useEarlierPhoto } from "./photo-queries";

interface PhotoGalleryProps {
  /** The project they belong to. */
  project: string;
  photos: readonly PhotoView[];
  titleOf: (photo: PhotoView) => string;
  /** The id of the open photo. */
  current: string;
  onMove: (id: string) => void;
  onClose: () => void;
}

export function PhotoGallery({ project, photos, titleOf, current, onMove, onClose }: PhotoGalleryProps) {
  const can = useCan();
  const photo = photos.find(({ id }) => id === current);
  const earlier = useEarlierPhoto(project, photo);
  return (
    <PhotoViewer
      photos={photos.map((one) => shownPhoto(one, titleOf(one)))}
      current={current}
      onMove={onMove}
      onClose={onClose}
      earlierOf={() => earlier && shownPhoto(earlier, titleOf(earlier))}
      actions={() => photo && can("photo.original") && <OriginalButton photo={photo} />}
    />
  );
}

/** The photo as it was captured, with all that the camera wrote into it; taking it out goes on record. */
function OriginalButton({ photo }: { photo: PhotoView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await fetchFile(`/api/v1/photos/${photo.id}/original`).then(
      (file) => saveBlob(file, photo.file_name),
      (error: unknown) => message.error(problemText(error)),
    );
    setBusy(false);
  };
  return (
    <Button loading={isBusy} onClick={save} title={t("reports:photo.originalHint")}>
      {t("reports:photo.original")}
    </Button>
  );
}
