/** One of my reports: what I said, what the reviewer answered, and what I can still do about it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { api } from "@/api/client";
import type { OwnReport } from "@/api/types";
import { acting } from "@/api/writing";
import { useOutbox } from "@/offline/use-outbox";
import { formatInstant } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { KeptNote } from "@/ui/kept-note";
import { LoadView } from "@/ui/load-view";
import { ProblemNotice } from "@/ui/problem-notice";
import styles from "./field.module.css";
import { formPath } from "./form-path";
import { ItemCard } from "./item-card";
import { PhotoStrip } from "./photo-strip";
import { ReviewTag } from "./review-tag";
import { useFieldChanged } from "./use-field";
import { type KnownReport, useOwnReport } from "./use-own-report";

export function Component() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const { known, isAsking, error, keptAt, refetch } = useOwnReport(id);
  const data = known ?? (isAsking || error ? undefined : null);
  return (
    <>
      <FieldHeading title={t("field:own.one")} back="/m/reports" />
      <LoadView
        query={{ data, error: known ? null : error, dataUpdatedAt: 0, refetch }}
        rows={3}
        rowHeight={160}
        isEmpty={(found) => found === null}
        empty={<EmptyState title={t("field:own.unknown")} hint={t("field:own.unknownHint")} />}
      >
        {(found) =>
          found && (
            <>
              <KeptNote at={keptAt} />
              <Report known={found} />
            </>
          )
        }
      </LoadView>
    </>
  );
}

function Report({ known: { report, subject, whole } }: { known: KnownReport }) {
  const { t } = useTranslation();
  const { items } = useOutbox();
  const unsent = items.filter((item) => item.subject.id === report.id);
  const isAsked = report.review_state === "incomplete";
  const isOpen = (isAsked || report.review_state === "submitted") && unsent.length === 0;
  return (
    <div className={styles.form}>
      <section className={styles.card} aria-label={subject.title}>
        <div className={styles.line}>
          <h2>{subject.title}</h2>
          <ReviewTag state={report.review_state} />
        </div>
        <p className={styles.quiet}>{subject.projectName}</p>
        <p className={styles.quiet}>
          {[
            t(`field:siteState.${report.state}`),
            ...(report.progress_percent === null ? [] : [`${report.progress_percent}%`]),
            t("field:queue.written", { time: formatInstant(report.captured_at) }),
          ].join(" · ")}
        </p>
        {report.words && <p className={styles.words}>{report.words}</p>}
        {whole && <PhotoStrip photos={whole.photos} />}
      </section>
      {report.review_words && (
        <p className={isAsked ? styles.alarm : styles.note}>
          {t(isAsked ? "field:own.asked" : "field:own.said", { words: report.review_words })}
        </p>
      )}
      {unsent.map((item) => (
        <ItemCard key={item.id} item={item} />
      ))}
      {isAsked && isOpen && (
        <Link className={styles.primary} to={formPath({ kind: "completion", subject })}>
          {t("field:own.complete")}
        </Link>
      )}
      {isOpen && <Withdrawal report={report} />}
    </div>
  );
}

/** Taking a report back, while its review is not over. */
function Withdrawal({ report: { id, version } }: { report: OwnReport }) {
  const { t } = useTranslation();
  const once = useOnce();
  const changed = useFieldChanged();
  const [isAsking, ask] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const withdraw = async () => {
    setBusy(true);
    setError(null);
    try {
      await once({ id, version }, (key) =>
        api.POST("/api/v1/progress-reports/{id}/withdraw", {
          params: { path: { id }, header: acting(version, key) },
          body: {},
        }),
      );
      ask(false);
    } catch (failure) {
      setError(failure);
    }
    await changed();
    setBusy(false);
  };
  return (
    <>
      <Button isWide kind="quiet" onClick={() => ask(true)}>
        {t("field:own.withdraw")}
      </Button>
      {isAsking && (
        <Dialog title={t("field:own.withdrawTitle")} onClose={() => ask(false)}>
          <p>{t("field:own.withdrawText")}</p>
          {error !== null && <ProblemNotice error={error} />}
          <Button kind="primary" onClick={() => ask(false)}>
            {t("common:action.cancel")}
          </Button>
          <Button isBusy={isBusy} onClick={withdraw}>
            {t("field:own.withdraw")}
          </Button>
        </Dialog>
      )}
    </>
  );
}
