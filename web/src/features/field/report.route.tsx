/** 进度填报: one task, its state, how far it is, words and photos. Works the same with and without a network. */
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useSession } from "@/api/permissions";
import type { Subject } from "@/offline/model";
import { isoWithOffset } from "@/offline/read-photo";
import { type OpenDraft, useDraft } from "@/offline/use-draft";
import { useFormPhotos } from "@/offline/use-photos";
import { usePlace } from "@/offline/use-position";
import { formatDate } from "@/shared/dates";
import { EmptyState } from "@/ui/empty-state";
import { Segmented } from "@/ui/segmented";
import { Skeleton } from "@/ui/skeleton";
import { Stepper } from "@/ui/stepper";
import { TextArea } from "@/ui/text-area";
import { DraftFoot } from "./draft-foot";
import styles from "./field.module.css";
import { FieldHeading } from "./field-heading";
import { PhotoField } from "./photo-field";
import { PlaceQuestion, PlaceSwitch, usePlaceWords } from "./place-line";
import {
  MOST_PHOTOS,
  MOST_WORDS,
  PERCENT_STEP,
  type ReportForm,
  readReportForm,
  reportFault,
  SITE_STATES,
} from "./report-form";
import { SendBar } from "./send-bar";
import { StorageNote } from "./storage-note";
import { reportBody } from "./submission";
import { type KnownTask, useTask } from "./use-task";

export function Component() {
  const { t } = useTranslation();
  const { id = "", projectId = "" } = useParams();
  const { holder } = useSession();
  const { task, isAsking } = useTask(projectId, id);
  const open = useDraft<ReportForm>({
    userId: holder ?? "",
    kind: "report",
    subjectId: id,
    subject: task?.subject ?? null,
    read: (kept) => readReportForm(kept, task?.percent ?? 0),
  });
  return (
    <>
      <FieldHeading title={t("field:report.title")} back="/m/" />
      {open && <Form key={open.draft.id} open={open} task={task} />}
      {!open && (open === undefined || isAsking) && <Skeleton rows={6} rowHeight={80} />}
      {open === null && !isAsking && (
        <EmptyState title={t("field:report.unknown")} hint={t("field:report.unknownHint")} />
      )}
    </>
  );
}

function Form({ open, task }: { open: OpenDraft<ReportForm>; task: KnownTask | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, change } = open;
  const { form } = draft;
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const place = usePlace(draft.userId, open.setPosition);
  const placeWords = usePlaceWords(place, draft.position);
  const photos = useFormPhotos({
    userId: draft.userId,
    ownerId: draft.id,
    withPlace: place.consent === true,
    most: MOST_PHOTOS,
    saveOwner: open.save,
  });
  const fault = isTried ? reportFault(form) : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reportFault(form) !== null || photos.working > 0) return;
    setBusy(true);
    const capturedAt = isoWithOffset(new Date());
    const item = await open.submit(reportBody(draft, photos.photos, capturedAt));
    setBusy(false);
    if (item) navigate(`/m/sent/${item.id}`, { replace: true });
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <SubjectCard subject={draft.subject} task={task} />
      <div className={styles.sheet}>
        <Segmented
          label={t("field:report.state")}
          options={SITE_STATES.map((value) => ({ value, title: t(`field:siteState.${value}`) }))}
          value={form.state}
          onChange={(state) => change({ state })}
        />
        <Stepper
          label={t("field:tasks.progress")}
          value={form.percent}
          min={0}
          max={100}
          step={PERCENT_STEP}
          format={(value) => `${value}%`}
          hint={
            task && form.percent < task.percent ? t("field:report.less", { last: task.percent }) : undefined
          }
          onChange={(percent) => change({ percent })}
        />
        <TextArea
          label={t("field:report.words")}
          value={form.words}
          maxLength={MOST_WORDS}
          placeholder={t(`field:report.hint.${form.state}`)}
          error={fault ? t(`field:report.fault.${fault}`) : undefined}
          onChange={(event) => change({ words: event.target.value })}
        />
        <PhotoField field={photos} most={MOST_PHOTOS} />
        <PlaceSwitch place={place} />
      </div>
      <PlaceQuestion place={place} />
      {open.fault && <StorageNote fault={open.fault} />}
      <DraftFoot isKept={open.savedAt !== null} onDiscard={open.discard} />
      <SendBar
        label={t("field:form.send")}
        isBusy={isBusy || photos.working > 0}
        savedAt={open.savedAt}
        more={placeWords}
      />
    </form>
  );
}

/** "清河镇农村道路硬化", "路基工程 · 应于 11-30 完成 · 上次 40%". */
function SubjectCard({ subject, task }: { subject: Subject; task: KnownTask | null }) {
  const { t } = useTranslation();
  const facts = [
    subject.title,
    ...(task?.due ? [t("field:tasks.due", { date: formatDate(task.due).slice(5) })] : []),
    ...(task ? [t("field:report.last", { percent: task.percent })] : []),
  ];
  return (
    <section className={styles.card} aria-label={t("field:report.subject")}>
      <h2>{subject.projectName}</h2>
      <p className={styles.quiet}>{facts.join(" · ")}</p>
    </section>
  );
}
