/**
 * The frame of the desk: top bar, menu made from the route table, content. The antd provider
 * lives here and nowhere else, so that portal and field never load it.
 */
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { useSession } from "@/api/permissions";
import { DensityContext, useStoredDensity } from "@/desk-ui/density";
import { ProjectTabsContext } from "@/desk-ui/project-tabs";
import { MEDIUM, NARROW, TOUCH, useMedia } from "@/shared/use-media";
import { antdTheme } from "@/styles/antd-theme";
import { SkipLink } from "@/ui/skip-link";
import styles from "./desk-layout.module.css";
import { DeskMenu, DeskMenuDrawer } from "./desk-menu";
import { PROJECT_TABS } from "./project-tabs";
import { TopBar } from "./top-bar";
import { useArea } from "./use-area";

export function Component() {
  useArea("desk");
  const { i18n } = useTranslation();
  const density = useStoredDensity();
  const isTouch = useMedia(TOUCH);
  const theme = useMemo(() => antdTheme(density.value, isTouch), [density.value, isTouch]);
  const isChinese = i18n.language === "zh-CN";
  useEffect(() => {
    dayjs.locale(isChinese ? "zh-cn" : "en");
  }, [isChinese]);
  return (
    <ConfigProvider
      theme={theme}
      locale={isChinese ? zhCN : enUS}
      csp={{ nonce: styleNonce() }}
      button={{ autoInsertSpace: false }}
      getPopupContainer={popupPlace}
    >
      <App>
        <DensityContext value={density}>
          <ProjectTabsContext value={PROJECT_TABS}>
            <Frame />
          </ProjectTabsContext>
        </DensityContext>
      </App>
    </ConfigProvider>
  );
}

function Frame() {
  const { t } = useTranslation();
  const { status, mustChangePassword } = useSession();
  const isNarrow = useMedia(NARROW);
  const isFolded = useMedia(MEDIUM);
  const [isMenuOpen, openMenu] = useState(false);
  const isInside = (status === "active" || status === "ended") && !mustChangePassword;
  return (
    <div className={styles.frame}>
      <SkipLink />
      <TopBar onMenu={isNarrow && isInside ? () => openMenu(true) : undefined} isInside={isInside} />
      <div className={styles.body}>
        {isInside && !isNarrow && (
          <nav className={`${styles.menu} no-print`} data-folded={isFolded} aria-label={t("common:mainMenu")}>
            <DeskMenu isFolded={isFolded} />
          </nav>
        )}
        <main id="main" className={styles.main}>
          <Outlet />
        </main>
      </div>
      <section id={POPUPS} className={`${styles.popups} no-print`} aria-label={t("desk:popups")} />
      {isNarrow && <DeskMenuDrawer isOpen={isMenuOpen} onClose={() => openMenu(false)} />}
    </div>
  );
}

/** Menus and option lists open inside a landmark, so that screen readers can place them. */
const POPUPS = "popups";

function popupPlace(): HTMLElement {
  return document.getElementById(POPUPS) ?? document.body;
}

/** The nonce the server put into this page, for the style elements antd makes. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}
