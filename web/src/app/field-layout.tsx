/** The frame for phones: one column, three tabs at the bottom, everything in reach of the thumb. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet, useLocation } from "react-router";
import { useSession } from "@/api/permissions";
import { SkipLink } from "@/ui/skip-link";
import styles from "./field-layout.module.css";
import { registerWorker } from "./register-worker";
import { useArea } from "./use-area";
import { useOnline } from "./use-online";

const TABS = [
  { to: "/m/", title: "common:tab.tasks", icon: "M4 6l2 2 4-4M4 15l2 2 4-4M13 7h8M13 16h8" },
  { to: "/m/projects", title: "common:tab.projects", icon: "M4 20V10M10 20V4M16 20v-9M21 20H2" },
  { to: "/m/me", title: "common:tab.me", icon: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0" },
] as const;

export function Component() {
  const { t } = useTranslation();
  const { status, mustChangePassword } = useSession();
  const isOnline = useOnline();
  const { pathname } = useLocation();
  useArea("field");
  useEffect(() => {
    registerWorker();
  }, []);
  const hasTabs = status !== "anonymous" && !mustChangePassword && pathname !== "/m/sign-in";
  return (
    <div className={styles.frame}>
      <SkipLink />
      {!isOnline && (
        <p className={styles.offline} role="status">
          {t("common:offline")}
        </p>
      )}
      <main id="main" className={styles.main}>
        <Outlet />
      </main>
      {hasTabs && (
        <nav className={styles.tabs} aria-label={t("common:mainMenu")}>
          {TABS.map((tab) => (
            <NavLink key={tab.to} to={tab.to} end={tab.to === "/m/"} className={styles.tab ?? ""}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d={tab.icon} />
              </svg>
              {t(tab.title)}
            </NavLink>
          ))}
        </nav>
      )}
    </div>
  );
}
