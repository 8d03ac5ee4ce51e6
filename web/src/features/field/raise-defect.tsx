/** Puts a defect on record that an item found: how grave, what, and photos; its deadline follows from the rule. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useSession } from "@/api/permissions";
import type { DefectSeverity, InspectionAnswer, InspectionDetail } from "@/api/types";
import { creating } from "@/api/writing";
import { sendPhotos, useLoosePhotos } from "@/offline/send-now";
import { useOnce } from "@/shared/use-once";
import { Button } from "@/ui/button";
import { ProblemNotice } from "@/ui/problem-notice";
import { Segmented } from "@/ui/segmented";
import { TextArea } from "@/ui/text-area";
import { TextField } from "@/ui/text-field";
import { PhotoField } from "./photo-field";
import { MOST_PHOTOS } from "./report-form";
import { SEVERITIES } from "./severity-tag";

interface RaiseDefectProps {
  inspection: InspectionDetail;
  answer: InspectionAnswer;
  /** Whether the item has put nothing on record yet. */
  isFirst: boolean;
  /** The form is gone again, with or without a defect. */
  onDone: () => void;
}

export function RaiseDefect({ inspection, answer, isFirst, onDone }: RaiseDefectProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onDone();
  };
  if (isOpen) return <Form inspection={inspection} answer={answer} onDone={close} />;
  return (
    <Button onClick={() => setOpen(true)}>
      {t(isFirst ? "checks:raise.first" : "checks:raise.another")}
    </Button>
  );
}

interface FormProps {
  inspection: InspectionDetail;
  answer: InspectionAnswer;
  onDone: () => void;
}

function Form({ inspection, answer, onDone }: FormProps) {
  const { t } = useTranslation();
  const { holder } = useSession();
  const cache = useQueryClient();
  const once = useOnce();
  const photos = useLoosePhotos(holder ?? "", MOST_PHOTOS);
  const [severity, setSeverity] = useState<DefectSeverity>("minor");
  const [title, setTitle] = useState(answer.title);
  const [description, setDescription] = useState(answer.words);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setTried(true);
    if (title.trim() === "") return;
    setBusy(true);
    setError(null);
    try {
      const photo_ids = await sendPhotos(photos.photos);
      const body = {
        item: answer.item,
        title: title.trim(),
        description: description.trim(),
        severity,
        photo_ids,
      };
      await once(body, (key) =>
        api.POST("/api/v1/inspections/{id}/defects", {
          params: { path: { id: inspection.id }, header: creating(key) },
          body,
        }),
      );
      await cache.invalidateQueries({ queryKey: ["get", "/api/v1/defects"] });
      onDone();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <>
      <Segmented
        label={t("checks:severity.label")}
        options={SEVERITIES.map((value) => ({ value, title: t(`checks:severity.${value}`) }))}
        value={severity}
        onChange={setSeverity}
      />
      <TextField
        label={t("checks:raise.title")}
        value={title}
        maxLength={200}
        error={isTried && title.trim() === "" ? t("checks:raise.required") : undefined}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={t("checks:raise.description")}
        value={description}
        maxLength={2000}
        onChange={(event) => setDescription(event.target.value)}
      />
      <PhotoField field={photos} most={MOST_PHOTOS} />
      {error !== null && <ProblemNotice error={error} />}
      <Button kind="primary" isWide isBusy={isBusy || photos.working > 0} onClick={save}>
        {t("checks:raise.save")}
      </Button>
      <Button isWide kind="quiet" disabled={isBusy} onClick={onDone}>
        {t("common:action.cancel")}
      </Button>
    </>
  );
}
