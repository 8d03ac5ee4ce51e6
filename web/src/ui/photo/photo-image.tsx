/** One photo as a picture, with a place of the same size while it comes, and words when it does not. */
import { useTranslation } from "react-i18next";
import styles from "./photo.module.css";
import type { PhotoSize } from "./use-photo";
import { usePhoto } from "./use-photo";

interface PhotoImageProps {
  id: string;
  size: PhotoSize;
  /** Empty where the words stand beside the picture. */
  alt: string;
  isWanted?: boolean;
  className?: string | undefined;
  style?: React.CSSProperties | undefined;
}

export function PhotoImage({ id, size, alt, isWanted = true, className, style }: PhotoImageProps) {
  const { t } = useTranslation();
  const { url, error } = usePhoto(id, size, isWanted);
  if (error) return <span className={styles.missing}>{t("common:photo.missing")}</span>;
  if (!url) return <span className={styles.place} aria-busy={isWanted} />;
  return <img src={url} alt={alt} className={className ?? styles.image} style={style} draggable={false} />;
}
