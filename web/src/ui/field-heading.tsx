/** The head of a page on the phone: the way back, where one is, and how network and queue stand, in words. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "./field-heading.module.css";
import { useHeadingFocus } from "./use-heading-focus";
import { useNetwork } from "./use-network";

interface FieldHeadingProps {
  title: string;
  /** Where "back" leads; the first pages of the tabs have none. */
  back?: string;
  /** What a page without a network is good for, where it is not the filling in of reports. */
  offline?: string;
}

export function FieldHeading({ title, back, offline }: FieldHeadingProps) {
  const { t } = useTranslation();
  const heading = useHeadingFocus();
  const { isOffline } = useNetwork();
  return (
    <>
      <header className={styles.head}>
        <title>{`${title} · ${t("common:product")}`}</title>
        {back && (
          <Link to={back} className={styles.back} aria-label={t("field:back")}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M15 5l-7 7 7 7" />
            </svg>
          </Link>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <QueuePill />
      </header>
      {isOffline && (
        <p className={styles.strip} role="status">
          {offline ?? t("field:offline.strip")}
        </p>
      )}
    </>
  );
}

/** "离线 · 2 条待传": leads to the queue when there is something in it. */
function QueuePill() {
  const { t } = useTranslation();
  const { isOffline, waiting, stuck } = useNetwork();
  const words = [
    ...(isOffline ? [t("field:offline.word")] : []),
    ...(waiting > 0 ? [t("field:queue.waiting", { count: waiting })] : []),
    ...(stuck > 0 ? [t("field:queue.stuck", { count: stuck })] : []),
  ].join(" · ");
  if (words === "") return null;
  if (waiting + stuck === 0) return <span className={styles.pill}>{words}</span>;
  return (
    <Link to="/m/queue" className={`${styles.pill} ${stuck > 0 ? styles.stuck : ""}`}>
      {words}
    </Link>
  );
}
