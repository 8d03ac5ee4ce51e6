/** The bell of the top bar: how many notifications are unread, and the way to them. */
import { BellOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import styles from "./top-bar.module.css";

/** Asked again so often while the page is looked at. */
const EVERY_MS = 60_000;
const MOST = 99;

export function NotificationBell() {
  const { t } = useTranslation();
  const query = $api.useQuery("get", "/api/v1/notifications/counts", {}, { refetchInterval: EVERY_MS });
  const unread = query.data?.unread ?? 0;
  return (
    <Link to="/desk/notifications" className={styles.bell} aria-label={t("desk:bell", { count: unread })}>
      <BellOutlined aria-hidden="true" />
      {unread > 0 && (
        <span className={styles.unread} aria-hidden="true">
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}
