/** Supervision 督办: alerts that a leader watches over, because nothing was done in time or because he wished so. */
import { useTranslation } from "react-i18next";
import styles from "@/desk-ui/list-page.module.css";
import { PageHeading } from "@/ui/page-heading";
import { AlertList } from "./alert-list";

export function Component() {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <PageHeading title={t("desk:page.supervision")} beside={<span>{t("alerts:supervision.hint")}</span>} />
      <AlertList isSupervision />
    </div>
  );
}
