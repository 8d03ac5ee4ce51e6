/** "填报": what is still on this phone, what arrived lately, and what became of my reports. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOutbox } from "@/offline/use-outbox";
import { formatInstant } from "@/shared/dates";
import { Card } from "@/ui/card";
import styles from "./field.module.css";
import { FieldHeading } from "./field-heading";
import { formPath } from "./form-path";
import { StorageNote } from "./storage-note";

export function Component() {
  const { t } = useTranslation();
  const { fault } = useOutbox();
  return (
    <>
      <FieldHeading title={t("field:reports.title")} />
      <div className={styles.form}>
        {fault && <StorageNote fault={fault} />}
        <Unsent />
        <Drafts />
        <Arrived />
      </div>
    </>
  );
}

function Unsent() {
  const { t } = useTranslation();
  const { items } = useOutbox();
  const stuck = items.filter(({ state }) => state === "failed" || state === "conflict").length;
  return (
    <Card title={t("field:queue.title")}>
      {items.length === 0 ? (
        <p className={styles.quiet}>{t("field:queue.empty")}</p>
      ) : (
        <>
          <p>{t("field:queue.waiting", { count: items.length - stuck })}</p>
          {stuck > 0 && <p className={styles.alarm}>{t("field:queue.stuckHint", { count: stuck })}</p>}
          <Link className={styles.button} to="/m/queue">
            {t("field:queue.open")}
          </Link>
        </>
      )}
    </Card>
  );
}

function Drafts() {
  const { t } = useTranslation();
  const { drafts } = useOutbox();
  if (drafts.length === 0) return null;
  return (
    <Card title={t("field:draft.title", { count: drafts.length })}>
      <ul className={styles.rows}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link className={styles.row} to={formPath(draft)}>
              {draft.subject.title}
            </Link>
            <p className={styles.quiet}>
              {t("field:draft.facts", {
                kind: t(`field:kind.${draft.kind}`),
                project: draft.subject.projectName,
                time: formatInstant(new Date(draft.updatedAt).toISOString()),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const SHOWN = 10;

function Arrived() {
  const { t } = useTranslation();
  const { sent } = useOutbox();
  if (sent.length === 0) return null;
  return (
    <Card title={t("field:sent.lately")}>
      <ul className={styles.rows}>
        {sent.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <p>{one.subject.title}</p>
            <p className={styles.quiet}>
              {t("field:sent.row", {
                kind: t(`field:kind.${one.kind}`),
                time: formatInstant(new Date(one.at).toISOString()),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
