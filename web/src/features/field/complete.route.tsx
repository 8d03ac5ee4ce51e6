/** 补充填报: adds to one's own report what its reviewer misses. Works without a network. */
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useSession } from "@/api/permissions";
import { type OpenDraft, useDraft } from "@/offline/use-draft";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { Skeleton } from "@/ui/skeleton";
import { Stepper } from "@/ui/stepper";
import { TextArea } from "@/ui/text-area";
import { addsNothing, type CompletionForm, readCompletionForm } from "./completion-form";
import styles from "./field.module.css";
import { FieldForm, useFieldForm } from "./field-form";
import { PhotoField } from "./photo-field";
import { MOST_PHOTOS, MOST_WORDS, PERCENT_STEP } from "./report-form";
import { SubjectCard } from "./subject-card";
import { completionBody } from "./submission";
import { type KnownReport, useOwnReport } from "./use-own-report";

export function Component() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const { known, isAsking } = useOwnReport(id);
  return (
    <>
      <FieldHeading title={t("field:kind.completion")} back={`/m/reports/${id}`} />
      {known && <Draft known={known} />}
      {!known && isAsking && <Skeleton rows={6} rowHeight={80} />}
      {!known && !isAsking && <EmptyState title={t("field:own.unknown")} hint={t("field:own.unknownHint")} />}
    </>
  );
}

function Draft({ known }: { known: KnownReport }) {
  const { holder } = useSession();
  const { report, subject } = known;
  const open = useDraft<CompletionForm>({
    userId: holder ?? "",
    kind: "completion",
    subjectId: report.id,
    subject,
    read: (kept) => readCompletionForm(kept, report.progress_percent),
  });
  return open ? <Form key={open.draft.id} open={open} known={known} /> : <Skeleton rows={6} rowHeight={80} />;
}

function Form({ open, known: { report, whole } }: { open: OpenDraft<CompletionForm>; known: KnownReport }) {
  const { t } = useTranslation();
  const { draft, change } = open;
  const { words, percent } = draft.form;
  const most = Math.max(0, MOST_PHOTOS - (whole?.photos.length ?? 0));
  const shown = useFieldForm({
    open,
    mostPhotos: most,
    hasFault: (photos) => addsNothing(draft.form, report, photos),
    submission: (photos, capturedAt) => completionBody(draft, report, photos, capturedAt),
  });
  const isMissing = shown.isTried && addsNothing(draft.form, report, shown.photos.photos.length);
  return (
    <FieldForm
      form={shown}
      hasPlace={false}
      head={
        <>
          <SubjectCard subject={draft.subject} facts={[]} />
          {report.review_words && (
            <p className={styles.alarm}>{t("field:own.asked", { words: report.review_words })}</p>
          )}
        </>
      }
    >
      <TextArea
        label={t("field:own.words")}
        value={words}
        maxLength={MOST_WORDS}
        hint={t("field:own.wordsHint")}
        error={isMissing ? t("field:own.nothing") : undefined}
        onChange={(event) => change({ words: event.target.value })}
      />
      {percent !== null && (
        <Stepper
          label={t("field:tasks.progress")}
          value={percent}
          min={0}
          max={100}
          step={PERCENT_STEP}
          format={(value) => `${value}%`}
          onChange={(next) => change({ percent: next })}
        />
      )}
      {most > 0 && <PhotoField field={shown.photos} most={most} />}
    </FieldForm>
  );
}
