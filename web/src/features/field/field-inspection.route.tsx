/** An inspection at its place: each item is one touch; what failed takes words and photos, and becomes a defect. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { $api, api, bodyOf } from "@/api/client";
import type { InspectionDetail } from "@/api/types";
import { acting } from "@/api/writing";
import { useKept } from "@/offline/use-kept";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { FieldHeading } from "@/ui/field-heading";
import { KeptNote } from "@/ui/kept-note";
import { LoadView } from "@/ui/load-view";
import { ProblemNotice } from "@/ui/problem-notice";
import { ProgressBar } from "@/ui/progress-bar";
import { TextArea } from "@/ui/text-area";
import { CheckItem } from "./check-item";
import { answeredPercent } from "./check-model";
import styles from "./field.module.css";
import { useRecorder } from "./use-recorder";

const MOST_CONCLUSION = 2000;

export function Component() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const query = useKept(
    `inspection ${id}`,
    $api.useQuery("get", "/api/v1/inspections/{id}", { params: { path: { id } } }),
  );
  return (
    <>
      <FieldHeading
        title={query.data?.title ?? t("checks:inspections.one")}
        back="/m/checks"
        offline={t("checks:strip")}
      />
      <LoadView query={query} rows={5} rowHeight={120}>
        {(inspection) => (
          <>
            <KeptNote at={query.keptAt} error={query.error} />
            <Inspection inspection={inspection} isKept={query.keptAt !== null} />
          </>
        )}
      </LoadView>
    </>
  );
}

interface InspectionProps {
  inspection: InspectionDetail;
  /** Read without a network: an answer goes to the server at once, so there is nothing to press. */
  isKept: boolean;
}

function Inspection({ inspection, isKept }: InspectionProps) {
  const { t } = useTranslation();
  const record = useRecorder(inspection);
  const defects = useKept(
    `inspection defects ${inspection.id}`,
    $api.useQuery("get", "/api/v1/defects", {
      params: { query: { inspection_id: inspection.id, limit: 100 } },
    }),
  );
  const isOpen = inspection.state === "in_progress";
  const percent = answeredPercent(inspection.answers);
  return (
    <div className={styles.form}>
      <section className={styles.card} aria-label={inspection.project.name}>
        <h2>{inspection.project.name}</h2>
        <p className={styles.quiet}>{inspection.contractor || inspection.unit?.name}</p>
        <ProgressBar percent={percent} label={t("checks:inspections.answered")} />
        {!isOpen && <p className={styles.note}>{inspection.conclusion || t("checks:inspections.over")}</p>}
      </section>
      {inspection.answers.map((answer) => (
        <CheckItem
          key={answer.item}
          inspection={inspection}
          answer={answer}
          isOpen={isOpen && !isKept}
          record={record}
          defects={defects.data?.items.filter(({ item }) => item === answer.item) ?? []}
        />
      ))}
      {isOpen && !isKept && percent === 100 && <Conclusion inspection={inspection} record={record} />}
    </div>
  );
}

interface ConclusionProps {
  inspection: InspectionDetail;
  record: ReturnType<typeof useRecorder>;
}

/** The end of an inspection, once everything has its answer. */
function Conclusion({ inspection: { id }, record }: ConclusionProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [words, setWords] = useState("");
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const finish = async () => {
    setTried(true);
    if (words.trim() === "") return;
    setBusy(true);
    setError(null);
    try {
      await record((version) =>
        bodyOf(
          api.POST("/api/v1/inspections/{id}/finish", {
            params: { path: { id }, header: acting(version) },
            body: { conclusion: words.trim() },
          }),
        ),
      );
      // The list knows it as under way.
      cache.invalidateQueries({ queryKey: ["get", "/api/v1/inspections"] });
      navigate("/m/checks");
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Card title={t("checks:finish.title")}>
      <TextArea
        label={t("checks:finish.conclusion")}
        value={words}
        maxLength={MOST_CONCLUSION}
        error={isTried && words.trim() === "" ? t("checks:finish.required") : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles.choice}>
        <Button kind="primary" isWide isBusy={isBusy} onClick={finish}>
          {t("checks:finish.finish")}
        </Button>
      </div>
    </Card>
  );
}
