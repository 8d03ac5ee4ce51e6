/** The start page for citizens: says honestly what this is, what will come, and where staff sign in. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Card } from "@/ui/card";
import { PageHeading } from "@/ui/page-heading";
import styles from "./portal-start.module.css";

export function Component() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t("portal:start.title")} />
      <p className={styles.lead}>{t("portal:start.lead")}</p>
      <div className={styles.cards}>
        <Card title={t("portal:coming.title")}>
          <p>{t("portal:coming.text")}</p>
          <ul className={styles.list}>
            <li>{t("portal:coming.projects")}</li>
            <li>{t("portal:coming.money")}</li>
            <li>{t("portal:coming.voice")}</li>
          </ul>
        </Card>
        <Card title={t("portal:now.title")}>
          <p>{t("portal:now.text")}</p>
        </Card>
        <Card title={t("portal:staff.title")}>
          <p>{t("portal:staff.text")}</p>
          <p className={styles.links}>
            <Link to="/sign-in">{t("portal:staff.desk")}</Link>
            <Link to="/m/sign-in">{t("portal:staff.field")}</Link>
          </p>
        </Card>
      </div>
    </>
  );
}
