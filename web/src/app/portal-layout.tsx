/** The frame of the portal: plain, one column of 1080 px, readable without knowledge of the house. */
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { Brand } from "@/ui/brand";
import { ElderModeButton } from "@/ui/elder-mode";
import { LanguageButton } from "@/ui/language-button";
import { SkipLink } from "@/ui/skip-link";
import styles from "./portal-layout.module.css";
import { useArea } from "./use-area";

export function Component() {
  const { t } = useTranslation();
  useArea("portal");
  return (
    <div className={styles.frame}>
      <SkipLink />
      <header className={styles.bar}>
        <div className={styles.inner}>
          <Brand to="/" />
          <div className={styles.tools}>
            <ElderModeButton />
            <LanguageButton />
          </div>
        </div>
      </header>
      <main id="main" className={styles.main}>
        <Outlet />
      </main>
      <footer className={styles.foot}>{t("common:footer")}</footer>
    </div>
  );
}
