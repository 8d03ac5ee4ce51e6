/** The checklist of an inspection, item by item: what passes, what fails, with words and photos. Every answer is saved at once. */
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { InspectionAnswer, InspectionDetail, ItemOutcome } from "@/api/types";
import { acting } from "@/api/writing";
import { useOnce } from "@/shared/use-once";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { ProblemNotice } from "@/ui/problem-notice";
import { AnswerPhotos } from "./answer-photos";
import styles from "./inspections.module.css";
import { OUTCOMES } from "./model";
import { useChecksChanged } from "./queries";

interface AnswerListProps {
  inspection: InspectionDetail;
  isRunning: boolean;
  onDefect: (item: number) => void;
}

export function AnswerList({ inspection, isRunning, onDefect }: AnswerListProps) {
  const { t } = useTranslation();
  const answered = inspection.answers.filter(({ outcome }) => outcome !== null).length;
  return (
    <Card title={t("inspections:progress", { answered, total: inspection.answers.length })}>
      <ol className={styles.answers}>
        {inspection.answers.map((answer) => (
          <li key={answer.item}>
            <Answer inspection={inspection} answer={answer} isRunning={isRunning} onDefect={onDefect} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface AnswerProps extends AnswerListProps {
  answer: InspectionAnswer;
}

function Answer({ inspection, answer, isRunning, onDefect }: AnswerProps) {
  const { t } = useTranslation();
  const record = useRecord(inspection);
  const [words, setWords] = useState(answer.words);
  const [isWaiting, wait] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const save = (outcome: ItemOutcome) => {
    wait(false);
    return record.save({ item: answer.item, outcome, words, photo_ids: [] });
  };
  /** What fails is told in words: they are asked for first, and the answer is saved with them. */
  const press = (outcome: ItemOutcome) => {
    if (outcome !== "failed" || words.trim()) return save(outcome);
    wait(true);
    field.current?.focus();
  };
  const leaveWords = () => {
    if (isWaiting) return words.trim() ? save("failed") : undefined;
    if (answer.outcome && words !== answer.words) save(answer.outcome);
  };
  const shown = isWaiting ? "failed" : answer.outcome;
  return (
    <>
      <p className={styles.item}>
        <b>{answer.title}</b> <span className={styles.quiet}>{answer.category}</span>
      </p>
      {answer.requirement && <p>{answer.requirement}</p>}
      {answer.basis && <p className={styles.quiet}>{answer.basis}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: each press is saved at once, this is no form to send */}
      <div className={styles.outcomes} role="group" aria-label={answer.title}>
        {OUTCOMES.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className={styles.outcome}
            data-outcome={outcome}
            aria-pressed={shown === outcome}
            disabled={!isRunning || record.isBusy}
            onClick={() => press(outcome)}
          >
            {t(`inspections:outcome.${outcome}`)}
          </button>
        ))}
        {isRunning && answer.outcome === "failed" && (
          <Button onClick={() => onDefect(answer.item)}>{t("inspections:raise")}</Button>
        )}
      </div>
      {isRunning ? (
        <input
          ref={field}
          className={styles.words}
          {...(isWaiting ? { "aria-describedby": hintId, "aria-invalid": true } : {})}
          aria-label={t("inspections:wordsOf", { title: answer.title })}
          placeholder={t("inspections:words")}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onBlur={leaveWords}
          onKeyDown={(event) => event.key === "Enter" && field.current?.blur()}
        />
      ) : (
        answer.words && <p>{answer.words}</p>
      )}
      {isWaiting && (
        <p id={hintId} role="alert" className={styles.needed}>
          {t("inspections:failedWords")}
        </p>
      )}
      <AnswerPhotos
        inspection={inspection}
        answer={answer}
        onAdd={
          isRunning && answer.outcome
            ? (photo_ids) =>
                record.save({ item: answer.item, outcome: answer.outcome ?? "passed", words, photo_ids })
            : undefined
        }
      />
      {record.error !== null && <ProblemNotice error={record.error} />}
    </>
  );
}

interface Recorded {
  item: number;
  outcome: ItemOutcome;
  words: string;
  photo_ids: string[];
}

/** Saves one answer on top of the version that is seen. */
function useRecord({ id, version }: InspectionDetail) {
  const changed = useChecksChanged();
  const once = useOnce();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (answer: Recorded) => {
    setBusy(true);
    setError(null);
    try {
      const body = { answers: [answer] };
      await once({ id, version, body }, (key) =>
        api.POST("/api/v1/inspections/{id}/record", {
          params: { path: { id }, header: acting(version, key) },
          body,
        }),
      );
    } catch (failure) {
      setError(failure);
    }
    // Somebody else may have answered meanwhile: what stands is shown either way.
    await changed();
    setBusy(false);
  };
  return { save, isBusy, error };
}
