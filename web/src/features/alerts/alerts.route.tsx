/** Early warning 预警: what the rules object to, the most urgent first, with who must act and by when. */
import { useTranslation } from "react-i18next";
import styles from "@/desk-ui/list-page.module.css";
import { PageHeading } from "@/ui/page-heading";
import { AlertList } from "./alert-list";

export function Component() {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <PageHeading title={t("desk:page.alerts")} />
      <AlertList />
    </div>
  );
}
