/** The mark and the name of the product. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "./brand.module.css";

export function Brand({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={styles.brand}>
      <svg viewBox="0 0 64 64" className={styles.mark} aria-hidden="true">
        <rect width="64" height="64" rx="12" fill="currentColor" />
        <g className={styles.bars}>
          <rect x="16" y="30" width="8" height="18" rx="1.5" />
          <rect x="28" y="16" width="8" height="32" rx="1.5" />
          <rect x="40" y="24" width="8" height="24" rx="1.5" />
        </g>
      </svg>
      {t("common:product")}
    </Link>
  );
}
