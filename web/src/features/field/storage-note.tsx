/** The phone cannot keep what is written: says what that means and what helps. */
import { useTranslation } from "react-i18next";
import type { StorageFault } from "@/offline/fault";
import styles from "./field.module.css";

export function StorageNote({ fault }: { fault: StorageFault }) {
  const { t } = useTranslation();
  return (
    <p role="alert" className={styles.alarm}>
      {t(`field:storage.${fault}`)}
    </p>
  );
}
