/** One item of a checklist: passed or not applicable is one touch; a failed one is told in words, with photos. */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { useSession } from "@/api/permissions";
import type { DefectView, InspectionAnswer, InspectionDetail, ItemOutcome } from "@/api/types";
import { acting } from "@/api/writing";
import { sendPhotos, useLoosePhotos } from "@/offline/send-now";
import { Button } from "@/ui/button";
import { ProblemNotice } from "@/ui/problem-notice";
import { Segmented } from "@/ui/segmented";
import { StatusTag } from "@/ui/status-tag";
import { TextArea } from "@/ui/text-area";
import { OUTCOMES } from "./check-model";
import styles from "./field.module.css";
import { PhotoField } from "./photo-field";
import { PhotoStrip } from "./photo-strip";
import { RaiseDefect } from "./raise-defect";
import { MOST_PHOTOS } from "./report-form";
import { SeverityTag } from "./severity-tag";
import type { useRecorder } from "./use-recorder";

interface CheckItemProps {
  inspection: InspectionDetail;
  answer: InspectionAnswer;
  isOpen: boolean;
  record: ReturnType<typeof useRecorder>;
  /** What this item has put on record. */
  defects: readonly DefectView[];
}

const MOST_WORDS = 1000;

export function CheckItem({ inspection, answer, isOpen, record, defects }: CheckItemProps) {
  const { t } = useTranslation();
  const [isFailing, setFailing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** The form that was filled in is gone: whoever uses a keyboard or listens goes on at this item. */
  const comeBack = () => heading.current?.focus({ preventScroll: true });
  const shown = isFailing ? "failed" : (answer.outcome ?? "");

  /** Answers whether it was written. */
  const say = async (outcome: ItemOutcome, words: string, photoIds: () => Promise<string[]>) => {
    setBusy(true);
    setError(null);
    try {
      const photo_ids = await photoIds();
      await record((version) =>
        bodyOf(
          api.POST("/api/v1/inspections/{id}/record", {
            params: { path: { id: inspection.id }, header: acting(version) },
            body: { answers: [{ item: answer.item, outcome, words, photo_ids }] },
          }),
        ),
      );
      setFailing(false);
      if (outcome === "failed") comeBack();
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  const choose = (outcome: ItemOutcome | "") => {
    if (outcome === "failed") setFailing(true);
    else if (outcome !== "") {
      setFailing(false);
      say(outcome, "", async () => []);
    }
  };
  return (
    <section className={`${styles.card} ${styles.roomy}`} aria-label={answer.title}>
      <h2 ref={heading} tabIndex={-1}>
        {answer.item}. {answer.title}
      </h2>
      {answer.requirement && <p className={styles.quiet}>{answer.requirement}</p>}
      {answer.basis && <p className={styles.quiet}>{answer.basis}</p>}
      {isOpen ? (
        <Segmented<ItemOutcome | "">
          label={t("checks:outcome.label")}
          options={OUTCOMES.map((value) => ({ value, title: t(`checks:outcome.${value}`) }))}
          value={shown}
          onChange={choose}
        />
      ) : (
        <p>{t(`checks:outcome.${answer.outcome ?? "none"}`)}</p>
      )}
      {isBusy && <p role="status">{t("checks:saving")}</p>}
      {error !== null && <ProblemNotice error={error} />}
      {isFailing && isOpen ? (
        <Failure answer={answer} isBusy={isBusy} onSave={(words, ids) => say("failed", words, ids)} />
      ) : (
        answer.outcome === "failed" && (
          <>
            <p className={styles.words}>{answer.words}</p>
            <PhotoStrip photos={answer.photo_ids.map((id) => ({ id, captured_at: null }))} />
            {isOpen && (
              <Button kind="quiet" onClick={() => setFailing(true)}>
                {t("checks:more")}
              </Button>
            )}
            {defects.map((defect) => (
              <div key={defect.id} className={styles.line}>
                <span>{t("checks:defects.raised", { title: defect.title, date: defect.due_on })}</span>
                {defect.state === "withdrawn" ? (
                  <StatusTag tone="idle">{t("checks:state.withdrawn")}</StatusTag>
                ) : (
                  <SeverityTag severity={defect.severity} />
                )}
              </div>
            ))}
            {isOpen && (
              <RaiseDefect
                inspection={inspection}
                answer={answer}
                isFirst={defects.length === 0}
                onDone={comeBack}
              />
            )}
          </>
        )
      )}
    </section>
  );
}

interface FailureProps {
  answer: InspectionAnswer;
  isBusy: boolean;
  onSave: (words: string, photoIds: () => Promise<string[]>) => void;
}

/** What is wrong, in words and photos. */
function Failure({ answer, isBusy, onSave }: FailureProps) {
  const { t } = useTranslation();
  const { holder } = useSession();
  const most = MOST_PHOTOS - answer.photo_ids.length;
  const photos = useLoosePhotos(holder ?? "", most);
  const [words, setWords] = useState(answer.words);
  const [isTried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (words.trim() !== "") onSave(words.trim(), () => sendPhotos(photos.photos));
  };
  return (
    <>
      <TextArea
        label={t("checks:failure.words")}
        value={words}
        maxLength={MOST_WORDS}
        error={isTried && words.trim() === "" ? t("checks:failure.required") : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      {most > 0 && <PhotoField field={photos} most={most} />}
      <Button kind="primary" isWide isBusy={isBusy || photos.working > 0} onClick={save}>
        {t("checks:failure.save")}
      </Button>
    </>
  );
}
