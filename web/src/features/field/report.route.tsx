/** 进度填报: one task, its state, how far it is, words and photos. Works the same with and without a network. */
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useSession } from "@/api/permissions";
import { type OpenDraft, useDraft } from "@/offline/use-draft";
import { formatDate } from "@/shared/dates";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { Segmented } from "@/ui/segmented";
import { Skeleton } from "@/ui/skeleton";
import { Stepper } from "@/ui/stepper";
import { TextArea } from "@/ui/text-area";
import { FieldForm, useFieldForm } from "./field-form";
import { PhotoField } from "./photo-field";
import { PlaceSwitch } from "./place-line";
import {
  MOST_PHOTOS,
  MOST_WORDS,
  PERCENT_STEP,
  type ReportForm,
  readReportForm,
  reportFault,
  SITE_STATES,
} from "./report-form";
import { SubjectCard } from "./subject-card";
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
  const { draft, change } = open;
  const { form } = draft;
  const shown = useFieldForm({
    open,
    mostPhotos: MOST_PHOTOS,
    hasFault: () => reportFault(form) !== null,
    submission: (photos, capturedAt) => reportBody(draft, photos, capturedAt),
  });
  const fault = shown.isTried ? reportFault(form) : null;
  const facts = [
    ...(task?.due ? [t("field:tasks.due", { date: formatDate(task.due).slice(5) })] : []),
    ...(task ? [t("field:report.last", { percent: task.percent })] : []),
  ];
  return (
    <FieldForm form={shown} head={<SubjectCard subject={draft.subject} facts={facts} />}>
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
      <PhotoField field={shown.photos} most={MOST_PHOTOS} />
      <PlaceSwitch place={shown.place} />
    </FieldForm>
  );
}
