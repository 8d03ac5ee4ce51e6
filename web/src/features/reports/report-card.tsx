/** One report of the stream: who says what about which work, its photos, and the review. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ReportView } from "@/api/types";
import { formatDate, formatInstant } from "@/shared/dates";
import { Button } from "@/ui/button";
import { PhotoGrid } from "@/ui/photo/photo-grid";
import { Effects } from "./effects";
import { shownPhoto } from "./photo-model";
import styles from "./report-card.module.css";
import { ReportStateTag, ReviewStateTag } from "./report-tags";
import { useMayReview } from "./use-may-review";

export type ReviewVerb = "accept" | "ask";

interface ReportCardProps {
  report: ReportView;
  /** Its keys act on the current one. */
  isCurrent: boolean;
  onCurrent: () => void;
  onPhoto: (id: string) => void;
  onReview: (verb: ReviewVerb) => void;
}

export function ReportCard({ report, isCurrent, onCurrent, onPhoto, onReview }: ReportCardProps) {
  const { t } = useTranslation();
  const { project, reported_by } = report;
  return (
    <li>
      <article
        className={styles.card}
        data-report={report.id}
        data-current={isCurrent}
        tabIndex={-1}
        aria-label={t("reports:card", { name: report.subject_name, who: reported_by.name })}
        onFocus={onCurrent}
      >
        <header className={styles.head}>
          <h2>
            <Link to={`/desk/projects/${project.id}?tab=${report.task_id ? "tasks" : "milestones"}`}>
              {report.subject_name}
            </Link>
          </h2>
          <ReportStateTag state={report.state} />
          <ReviewStateTag state={report.review_state} />
        </header>
        <p className={styles.quiet}>
          <Link to={`/desk/projects/${project.id}?tab=reports`}>{project.name}</Link>
          <span>{reported_by.name}</span>
          <time dateTime={report.captured_at}>{formatInstant(report.captured_at)}</time>
        </p>
        {report.words && <p className={styles.words}>{report.words}</p>}
        <Figures report={report} />
        {report.photos.length > 0 && (
          <PhotoGrid
            isCompact
            label={t("reports:photosOf", { name: report.subject_name })}
            photos={report.photos.map((photo) => shownPhoto(photo, report.subject_name))}
            onOpen={({ id }) => onPhoto(id)}
          />
        )}
        <Review report={report} onReview={onReview} />
      </article>
    </li>
  );
}

function Figures({ report }: { report: ReportView }) {
  const { t } = useTranslation();
  if (report.review_state === "submitted") return <Effects report={report} />;
  const { progress_percent, expected_finish } = report;
  if (progress_percent === null && expected_finish === null) return null;
  return (
    <p className={styles.quiet}>
      {progress_percent !== null && <span>{t("reports:percent", { percent: progress_percent })}</span>}
      {expected_finish !== null && <span>{t("reports:finish", { date: formatDate(expected_finish) })}</span>}
    </p>
  );
}

function Review({ report, onReview }: Pick<ReportCardProps, "report" | "onReview">) {
  const { t } = useTranslation();
  const mayReview = useMayReview();
  const { reviewed_by, review_words } = report;
  return (
    <>
      {reviewed_by && (
        <p className={styles.review}>
          {t(`reports:reviewed.${report.review_state}`, {
            name: reviewed_by.name,
            time: formatInstant(report.reviewed_at),
          })}
          {review_words && <q>{review_words}</q>}
          {report.review_state === "accepted" && report.task_id && !report.drove && (
            <span className={styles.note}>{t("reports:asRecord")}</span>
          )}
        </p>
      )}
      {mayReview(report) && (
        <div className={styles.actions}>
          <Button kind="primary" onClick={() => onReview("accept")}>
            {t("reports:verb.accept")}
          </Button>
          <Button onClick={() => onReview("ask")}>{t("reports:verb.ask")}</Button>
        </div>
      )}
    </>
  );
}
