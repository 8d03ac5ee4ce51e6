/** The frame for phones: one column, three tabs at the bottom, everything in reach of the thumb. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet, useLocation } from "react-router";
import { useSession } from "@/api/permissions";
import { startOutbox } from "@/offline/outbox";
import { useOutbox } from "@/offline/use-outbox";
import { SkipLink } from "@/ui/skip-link";
import styles from "./field-layout.module.css";
import { preloadField } from "./preload-field";
import { UpdateNotice } from "./update-notice";
import { useArea } from "./use-area";

const TABS = [
  { to: "/m/", title: "common:tab.tasks", icon: "M4 6l2 2 4-4M4 15l2 2 4-4M13 7h8M13 16h8" },
  { to: "/m/reports", title: "common:tab.reports", icon: "M5 3h14v18H5zM9 8h6M9 12h6M9 16h3" },
  { to: "/m/me", title: "common:tab.me", icon: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0" },
] as const;

/** Forms have their own bar at the bottom: sending is the one thing to do there. */
const FORMS = /\/(report|confirm|complete)$/;

export function Component() {
  const { status, mustChangePassword } = useSession();
  const { pathname } = useLocation();
  useArea("field");
  useQueueEngine();
  useEffect(preloadField, []);
  const isInside = status !== "anonymous" && !mustChangePassword && pathname !== "/m/sign-in";
  const isForm = FORMS.test(pathname);
  return (
    <div className={styles.frame}>
      <SkipLink />
      <UpdateNotice />
      <main id="main" className={`${styles.main} ${isForm ? styles.form : ""}`}>
        <Outlet />
      </main>
      {isInside && !isForm && <TabBar />}
    </div>
  );
}

/** The queue of whoever is signed in runs while any page of the field is open. */
function useQueueEngine() {
  const { holder, status } = useSession();
  const userId = status === "anonymous" ? null : holder;
  useEffect(() => (userId === null ? undefined : startOutbox(userId)), [userId]);
}

function TabBar() {
  const { t } = useTranslation();
  const { items } = useOutbox();
  return (
    <nav className={styles.tabs} aria-label={t("common:mainMenu")}>
      {TABS.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.to === "/m/"} className={styles.tab ?? ""}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={tab.icon} />
          </svg>
          {t(tab.title)}
          {tab.to === "/m/reports" && items.length > 0 && (
            <span className={styles.count}>
              <span aria-hidden="true">{items.length}</span>
              <span className="visually-hidden">{t("common:tab.unsent", { count: items.length })}</span>
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
