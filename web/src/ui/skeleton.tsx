/** A place holder of the final size. Appears only after 300 ms: quick answers never flicker. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./skeleton.module.css";

const DELAY_MS = 300;

interface SkeletonProps {
  rows?: number;
  /** Height of one row in pixels, as the content will have it. */
  rowHeight?: number;
}

export function Skeleton({ rows = 6, rowHeight = 40 }: SkeletonProps) {
  const { t } = useTranslation();
  const [isShown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  const lines = Array.from({ length: rows }, (_, index) => index);
  return (
    <div style={{ minHeight: rows * rowHeight }} aria-busy="true" role="status">
      {isShown && (
        <>
          <span className="visually-hidden">{t("common:loading")}</span>
          {lines.map((line) => (
            <div key={line} className={styles.row} style={{ height: rowHeight }}>
              <div className={styles.bar} style={{ width: `${92 - ((line * 17) % 40)}%` }} />
            </div>
          ))}
        </>
      )}
    </div>
  );
}
