/** The notifications of a person, the latest first. Following one reads it. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api } from "@/api/client";
import type { NotificationView } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { StatusTag } from "@/ui/status-tag";
import { type NoticeSearch, noticeAddress } from "./model";
import styles from "./notices.module.css";
import { useNotices, useNoticesChanged } from "./queries";

export function NoticeList({ search }: { search: NoticeSearch }) {
  const { t } = useTranslation();
  const list = useNotices(search);
  return (
    <>
      <LoadView
        query={list.query}
        rows={6}
        rowHeight={64}
        isEmpty={() => list.rows.length === 0}
        empty={
          <EmptyState
            title={t(search.unread ? "notices:noneUnread" : "notices:none")}
            hint={t("notices:hint")}
          />
        }
      >
        {() => (
          <ul className={styles.list} aria-label={t("desk:page.notices")}>
            {list.rows.map((notice) => (
              <Notice key={notice.id} notice={notice} />
            ))}
          </ul>
        )}
      </LoadView>
      {list.hasMore && <Button onClick={list.more}>{t("common:action.more")}</Button>}
    </>
  );
}

function Notice({ notice }: { notice: NotificationView }) {
  const { t } = useTranslation();
  const changed = useNoticesChanged();
  const isUnread = notice.read_at === null;
  const read = async () => {
    if (!isUnread) return;
    // A notification that could not be marked is only read once more.
    await api
      .POST("/api/v1/notifications/{id}/read", { params: { path: { id: notice.id } } })
      .catch(() => undefined);
    await changed();
  };
  return (
    <li className={styles.notice} data-unread={isUnread}>
      <div className={styles.head}>
        <Link to={noticeAddress(notice)} onClick={read}>
          {t(`notices:kind.${notice.kind}`)}：{notice.subject.name}
        </Link>
        {isUnread && <StatusTag tone="info">{t("notices:new")}</StatusTag>}
        {notice.times > 1 && (
          <span className={styles.quiet}>{t("notices:times", { count: notice.times })}</span>
        )}
      </div>
      {notice.words && <p>{notice.words}</p>}
      <p className={styles.quiet}>
        {notice.project && <span>{notice.project.name}</span>}
        {notice.actor_name && <span>{notice.actor_name}</span>}
        <time dateTime={notice.created_at}>{formatInstant(notice.created_at)}</time>
        {isUnread && (
          <button type="button" className={styles.read} onClick={read}>
            {t("notices:read")}
            <span className="visually-hidden"> {notice.subject.name}</span>
          </button>
        )}
      </p>
    </li>
  );
}
