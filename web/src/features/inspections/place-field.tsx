/** Where on which drawing: a picture to choose, and a pin to set on it. */
import { useTranslation } from "react-i18next";
import { ErrorState } from "@/ui/error-state";
import { usePhoto } from "@/ui/photo/use-photo";
import { PinPicture } from "@/ui/pin-picture";
import { Skeleton } from "@/ui/skeleton";
import { Switches } from "@/ui/switches";
import { fromPin, toPin } from "./model";

/** In ten-thousandths of the picture. */
export interface Place {
  picture: string;
  x: number;
  y: number;
}

interface PlaceFieldProps {
  pictures: readonly string[];
  value?: Place | null;
  onChange?: (place: Place | null) => void;
}

export function PlaceField({ pictures, value = null, onChange }: PlaceFieldProps) {
  const { t } = useTranslation();
  const picture = value?.picture ?? pictures[0];
  if (!picture) return null;
  return (
    <>
      {pictures.length > 1 && (
        <Switches
          label={t("inspections:field.place")}
          options={pictures.map((key, index) => ({ key, title: t("inspections:drawing", { number: index + 1 }) }))}
          value={picture}
          onChange={(next) => onChange?.({ picture: next, x: 5000, y: 5000 })}
        />
      )}
      <PlacePicture
        picture={picture}
        place={value}
        onSet={(pin) => onChange?.({ picture, ...fromPin(pin) })}
      />
    </>
  );
}

interface PlacePictureProps {
  picture: string;
  place: { x: number; y: number } | null;
  onSet?: (pin: { x: number; y: number }) => void;
}

export function PlacePicture({ picture, place, onSet }: PlacePictureProps) {
  const { t } = useTranslation();
  const { url, error } = usePhoto(picture, "view");
  if (error) return <ErrorState error={error} />;
  if (!url) return <Skeleton rows={4} rowHeight={60} />;
  const pins = place ? [{ ...toPin(place), label: t("inspections:defectPin") }] : [];
  return <PinPicture url={url} alt={t("inspections:drawingAlt")} pins={pins} onSet={onSet} />;
}
