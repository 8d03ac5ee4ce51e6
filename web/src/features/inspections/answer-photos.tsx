/** The photos of one item of a checklist, and adding some. */
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InspectionAnswer, InspectionDetail } from "@/api/types";
import { uploadPhotos } from "@/desk-ui/photo-upload";
import { ProblemNotice } from "@/ui/problem-notice";
import { PhotoStrip } from "./photo-strip";
import styles from "./inspections.module.css";

interface AnswerPhotosProps {
  inspection: InspectionDetail;
  answer: InspectionAnswer;
  /** Left out where nothing can be added. */
  onAdd: ((photos: string[]) => Promise<void>) | undefined;
}

export function AnswerPhotos({ answer, onAdd }: AnswerPhotosProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const add = async (files: readonly File[]) => {
    if (!onAdd || files.length === 0) return;
    setBusy(true);
    setError(null);
    await uploadPhotos(files, "photo").then(onAdd, setError);
    setBusy(false);
  };
  return (
    <>
      <PhotoStrip ids={answer.photo_ids} title={answer.title} />
      {onAdd && (
        <p className={styles.add}>
          <input
            id={id}
            type="file"
            accept="image/*"
            multiple
            className="visually-hidden"
            disabled={isBusy}
            onChange={(event) => add([...(event.target.files ?? [])])}
          />
          <label htmlFor={id}>
            {t(isBusy ? "inspections:sending" : "inspections:addPhotos")}
            <span className="visually-hidden"> {answer.title}</span>
          </label>
        </p>
      )}
      {error !== null && <ProblemNotice error={error} />}
    </>
  );
}
