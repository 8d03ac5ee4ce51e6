/** "数据来自 …": what is shown was kept on the phone. */
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/shared/dates";
import styles from "./field.module.css";

export function KeptNote({ at }: { at: number | null }) {
  const { t } = useTranslation();
  if (at === null) return null;
  return (
    <p className={styles.kept} role="status">
      {t("field:offline.dataFrom", { time: formatInstant(new Date(at).toISOString()) })}
    </p>
  );
}
