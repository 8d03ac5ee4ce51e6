/** 节点确认: a milestone was reached; once, with the evidence its rule asks for. Works without a network. */
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useSession } from "@/api/permissions";
import { type OpenDraft, useDraft } from "@/offline/use-draft";
import { formatDate, today } from "@/shared/dates";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { Skeleton } from "@/ui/skeleton";
import { TextArea } from "@/ui/text-area";
import { TextField } from "@/ui/text-field";
import {
  type ConfirmationFault,
  type ConfirmationForm,
  confirmationFaults,
  MOST_WORDS,
  readConfirmationForm,
} from "./confirmation-form";
import styles from "./field.module.css";
import { FieldForm, useFieldForm } from "./field-form";
import { milestonePath } from "./form-path";
import { PhotoField } from "./photo-field";
import { PlaceSwitch } from "./place-line";
import { MOST_PHOTOS } from "./report-form";
import { SubjectCard } from "./subject-card";
import { confirmationBody } from "./submission";
import { type KnownMilestone, useMilestone } from "./use-milestone";

export function Component() {
  const { t } = useTranslation();
  const { id = "", projectId = "" } = useParams();
  const { holder } = useSession();
  const { milestone, isAsking } = useMilestone(projectId, id);
  const open = useDraft<ConfirmationForm>({
    userId: holder ?? "",
    kind: "confirmation",
    subjectId: id,
    subject: milestone?.subject ?? null,
    read: (kept) => readConfirmationForm(kept, today()),
  });
  return (
    <>
      <FieldHeading title={t("field:kind.confirmation")} back={milestonePath(projectId, id)} />
      {open && <Form key={open.draft.id} open={open} milestone={milestone} />}
      {!open && (open === undefined || isAsking) && <Skeleton rows={6} rowHeight={80} />}
      {open === null && !isAsking && (
        <EmptyState title={t("field:milestone.unknown")} hint={t("field:milestone.unknownHint")} />
      )}
    </>
  );
}

interface FormProps {
  open: OpenDraft<ConfirmationForm>;
  milestone: KnownMilestone | null;
}

function Form({ open, milestone }: FormProps) {
  const { t } = useTranslation();
  const { draft, change } = open;
  const { form, position } = draft;
  const evidence = milestone?.evidence ?? null;
  const faultsWith = (photos: number) =>
    confirmationFaults(form, evidence, { photos, hasPosition: position !== null }, today());
  const shown = useFieldForm({
    open,
    mostPhotos: MOST_PHOTOS,
    hasFault: (photos) => faultsWith(photos).length > 0,
    submission: (photos, capturedAt) => confirmationBody(draft, photos, capturedAt),
  });
  const faults = shown.isTried ? faultsWith(shown.photos.photos.length) : [];
  const first = (...kinds: ConfirmationFault[]) => {
    const fault = faults.find((one) => kinds.includes(one));
    return fault && t(`field:confirmation.fault.${fault}`, { count: evidence?.min_photos ?? 0 });
  };
  const placeFault = first("position");
  const facts = milestone ? [t("field:milestone.due", { date: formatDate(milestone.due) })] : [];
  return (
    <FieldForm
      form={shown}
      head={
        <>
          <SubjectCard subject={draft.subject} facts={facts} />
          {milestone?.description && <p className={styles.note}>{milestone.description}</p>}
        </>
      }
    >
      <TextField
        label={t("field:confirmation.reachedOn")}
        type="date"
        max={today()}
        value={form.reachedOn}
        error={first("date", "future")}
        onChange={(event) => change({ reachedOn: event.target.value })}
      />
      <TextArea
        label={t(evidence?.needs_words ? "field:report.words" : "field:confirmation.wordsOptional")}
        value={form.words}
        maxLength={MOST_WORDS}
        placeholder={t("field:confirmation.hint")}
        error={first("words", "long")}
        onChange={(event) => change({ words: event.target.value })}
      />
      <PhotoField
        field={shown.photos}
        most={MOST_PHOTOS}
        hint={
          evidence && evidence.min_photos > 0
            ? t("field:evidence.photos", { count: evidence.min_photos })
            : undefined
        }
        error={first("photos")}
      />
      <PlaceSwitch place={shown.place} />
      {placeFault && <p className={styles.alarm}>{placeFault}</p>}
      {evidence?.needs_second_person && <p className={styles.quiet}>{t("field:confirmation.willWait")}</p>}
    </FieldForm>
  );
}
