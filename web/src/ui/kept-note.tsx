/** "数据来自 …": what is shown was kept on the phone. */
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/shared/dates";
import styles from "./kept-note.module.css";

interface KeptNoteProps {
  at: number | null;
  /** Where asking failed, the view says since when, and offers to ask again: once is enough. */
  error?: unknown;
}

export function KeptNote({ at, error = null }: KeptNoteProps) {
  const { t } = useTranslation();
  if (at === null || error !== null) return null;
  return (
    <p className={styles.kept} role="status">
      {t("field:offline.dataFrom", { time: formatInstant(new Date(at).toISOString()) })}
    </p>
  );
}
