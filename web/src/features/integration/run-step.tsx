/** A step that runs on the server: how far it is; after a pause, why, and how to go on. */
import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { acting } from "@/api/writing";
import { Card } from "@/ui/card";
import { ProblemNotice } from "@/ui/problem-notice";
import styles from "./import.module.css";
import type { StepProps } from "./import.route";
import { percentOf } from "./model";
import { useStep } from "./use-step";

export function RunStep({ view, onChanged }: StepProps) {
  const { t } = useTranslation();
  const { run, isBusy, error } = useStep(onChanged);
  const { id, version } = view;
  const goOn = () =>
    api.POST("/api/v1/imports/{id}/commit", { params: { path: { id }, header: acting(version) } });
  return (
    <Card title={t(`imports:state.${view.state}`)}>
      {view.progress && (
        <>
          <Progress percent={percentOf(view.progress)} aria-label={t(`imports:state.${view.state}`)} />
          <p role="status">{t("imports:rowsDone", { ...view.progress })}</p>
        </>
      )}
      <p className={styles.quiet}>
        {t(view.state === "paused" ? "imports:pausedHint" : "imports:runningHint")}
      </p>
      {view.problem && <p className={styles.problem}>{view.problem.detail}</p>}
      {error !== null && <ProblemNotice error={error} />}
      {view.state === "paused" && (
        <Button type="primary" loading={isBusy} onClick={() => run(goOn)}>
          {t("imports:goOn")}
        </Button>
      )}
    </Card>
  );
}
