/** A defect on the phone: what is wrong and until when; how it was mended, in words and photos. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { $api, api } from "@/api/client";
import { useCan, useSession } from "@/api/permissions";
import type { DefectDetail } from "@/api/types";
import { acting } from "@/api/writing";
import { sendPhotos, useLoosePhotos } from "@/offline/send-now";
import { useKept } from "@/offline/use-kept";
import { formatInstant } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { FieldHeading } from "@/ui/field-heading";
import { KeptNote } from "@/ui/kept-note";
import { LoadView } from "@/ui/load-view";
import { ProblemNotice } from "@/ui/problem-notice";
import { StatusTag } from "@/ui/status-tag";
import { TextArea } from "@/ui/text-area";
import styles from "./field.module.css";
import { PhotoField } from "./photo-field";
import { PhotoStrip } from "./photo-strip";
import { MOST_PHOTOS } from "./report-form";
import { SeverityTag } from "./severity-tag";

const MOST_WORDS = 1000;
const named = (ids: readonly string[]) => ids.map((id) => ({ id, captured_at: null }));

export function Component() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const query = useKept(
    `defect ${id}`,
    $api.useQuery("get", "/api/v1/defects/{id}", { params: { path: { id } } }),
  );
  const [isJustMended, setJustMended] = useState(false);
  return (
    <>
      <FieldHeading title={t("checks:defects.one")} back="/m/checks" offline={t("checks:strip")} />
      <LoadView query={query} rows={3} rowHeight={160}>
        {(defect) => (
          <>
            <KeptNote at={query.keptAt} error={query.error} />
            <Defect
              key={defect.version}
              defect={defect}
              isJustMended={isJustMended}
              onMended={() => setJustMended(true)}
            />
          </>
        )}
      </LoadView>
    </>
  );
}

interface DefectProps {
  defect: DefectDetail;
  /** Its form is gone: whoever uses a keyboard or listens goes on at the words that took its place. */
  isJustMended: boolean;
  onMended: () => void;
}

function Defect({ defect, isJustMended, onMended }: DefectProps) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <div className={styles.form}>
      <section className={styles.card} aria-label={defect.title}>
        <div className={styles.line}>
          <h2>{defect.title}</h2>
          <SeverityTag severity={defect.severity} />
        </div>
        <p className={styles.quiet}>{defect.project.name}</p>
        <p className={styles.quiet}>
          {t("checks:defects.due", { date: defect.due_on })}
          {defect.person && ` · ${defect.person.name}`}
        </p>
        {defect.is_overdue && <StatusTag tone="bad">{t("checks:defects.overdue")}</StatusTag>}
        {defect.description && <p className={styles.words}>{defect.description}</p>}
        <PhotoStrip photos={named(defect.photo_ids)} />
      </section>
      {defect.steps.map((step) => (
        <section key={step.id} className={styles.card} aria-label={t(`checks:step.${step.kind}`)}>
          <h2>{t(`checks:step.${step.kind}`)}</h2>
          <p className={styles.quiet}>
            {step.taken_by.name ?? "—"} · {formatInstant(step.taken_at)}
          </p>
          <p className={styles.words}>{step.words}</p>
          <PhotoStrip photos={named(step.photo_ids)} />
        </section>
      ))}
      {defect.state === "open" && can("defect.rectify") && (
        <Rectification defect={defect} onMended={onMended} />
      )}
      {defect.state !== "open" && (
        <p className={styles.note} tabIndex={-1} ref={isJustMended ? focus : undefined}>
          {t(`checks:state.${defect.state}`)}
        </p>
      )}
    </div>
  );
}

const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true });

interface RectificationProps {
  defect: DefectDetail;
  onMended: () => void;
}

function Rectification({ defect: { id, version }, onMended }: RectificationProps) {
  const { t } = useTranslation();
  const { holder } = useSession();
  const cache = useQueryClient();
  const once = useOnce();
  const photos = useLoosePhotos(holder ?? "", MOST_PHOTOS);
  const [words, setWords] = useState("");
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    setTried(true);
    if (words.trim() === "") return;
    setBusy(true);
    setError(null);
    try {
      const body = { words: words.trim(), photo_ids: await sendPhotos(photos.photos) };
      await once({ id, version, body }, (key) =>
        api.POST("/api/v1/defects/{id}/rectify", {
          params: { path: { id }, header: acting(version, key) },
          body,
        }),
      );
      onMended();
    } catch (failure) {
      setError(failure);
    }
    await cache.invalidateQueries();
    setBusy(false);
  };
  return (
    <Card title={t("checks:mend.title")}>
      <div className={styles.list}>
        <TextArea
          label={t("checks:mend.words")}
          value={words}
          maxLength={MOST_WORDS}
          error={isTried && words.trim() === "" ? t("checks:mend.required") : undefined}
          onChange={(event) => setWords(event.target.value)}
        />
        <PhotoField field={photos} most={MOST_PHOTOS} />
        {error !== null && <ProblemNotice error={error} />}
        <div className={styles.choice}>
          <Button kind="primary" isWide isBusy={isBusy || photos.working > 0} onClick={send}>
            {t("checks:mend.send")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
