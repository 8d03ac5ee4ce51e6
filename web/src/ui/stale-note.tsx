/** Says that what is shown is older than it looks: the last refresh failed. */
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/shared/dates";
import styles from "./stale-note.module.css";

interface StaleNoteProps {
  /** Milliseconds since the epoch when the data arrived. */
  since: number;
  onRetry: () => void;
}

export function StaleNote({ since, onRetry }: StaleNoteProps) {
  const { t } = useTranslation();
  return (
    <p className={styles.note} role="status">
      {t("common:stale", { time: formatInstant(new Date(since).toISOString()) })}{" "}
      <button type="button" onClick={onRetry}>
        {t("common:action.retry")}
      </button>
    </p>
  );
}
