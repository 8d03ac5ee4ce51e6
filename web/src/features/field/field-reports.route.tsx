/** "填报": what is still on this phone, what arrived lately, and what became of my reports. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OwnReport } from "@/api/types";
import { useOutbox } from "@/offline/use-outbox";
import { formatInstant } from "@/shared/dates";
import { Card } from "@/ui/card";
import { FieldHeading } from "@/ui/field-heading";
import { KeptNote } from "@/ui/kept-note";
import { LoadView } from "@/ui/load-view";
import styles from "./field.module.css";
import { formPath } from "./form-path";
import { ReviewTag } from "./review-tag";
import { StorageNote } from "./storage-note";
import { useField } from "./use-field";
import { inReviewOrder, projectName } from "./work";

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
        <Own />
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

/** My reports of the last thirty days and their reviews; what arrived since then, or is no report, stands below. */
function Own() {
  const { t } = useTranslation();
  const field = useField();
  return (
    <>
      <Card title={t("field:own.title")}>
        <LoadView
          query={field}
          rows={3}
          isEmpty={({ reports }) => reports.length === 0}
          empty={<p className={styles.quiet}>{t("field:own.empty")}</p>}
        >
          {(data) => (
            <>
              <KeptNote at={field.keptAt} error={field.error} />
              <ul className={styles.rows}>
                {inReviewOrder(data.reports).map((report) => (
                  <OwnRow key={report.id} report={report} project={projectName(data, report.project_id)} />
                ))}
              </ul>
            </>
          )}
        </LoadView>
      </Card>
      <Arrived known={field.data?.reports ?? []} />
    </>
  );
}

function OwnRow({ report, project }: { report: OwnReport; project: string }) {
  const { t } = useTranslation();
  const facts = [
    ...(report.progress_percent === null ? [] : [`${report.progress_percent}%`]),
    formatInstant(report.captured_at).slice(5),
    ...(project ? [project] : []),
  ];
  return (
    <li className={styles.touch}>
      <div className={styles.line}>
        <Link className={styles.wide} to={`/m/reports/${report.id}`}>
          {report.subject_name}
        </Link>
        <ReviewTag state={report.review_state} />
      </div>
      <p className={styles.quiet}>{facts.join(" · ")}</p>
      {report.review_state === "incomplete" && (
        <p className={styles.alarm}>{t("field:own.asked", { words: report.review_words })}</p>
      )}
    </li>
  );
}

const SHOWN = 10;

function Arrived({ known }: { known: readonly OwnReport[] }) {
  const { t } = useTranslation();
  const { sent } = useOutbox();
  const others = sent.filter((one) => !known.some(({ id }) => id === one.id)).slice(0, SHOWN);
  if (others.length === 0) return null;
  return (
    <Card title={t("field:sent.lately")}>
      <ul className={styles.rows}>
        {others.map((one) => (
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
