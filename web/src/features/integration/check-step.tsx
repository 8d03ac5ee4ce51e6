/** What the trial found: figures, issues row by row, her own file with the findings, and the decision. */
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { acting } from "@/api/writing";
import { Card } from "@/ui/card";
import { ProblemNotice } from "@/ui/problem-notice";
import { CheckedFileButton } from "./checked-file-button";
import { CountCards } from "./count-cards";
import styles from "./import.module.css";
import type { StepProps } from "./import.route";
import { IssueTable } from "./issue-table";
import { MappingStep } from "./mapping-step";
import { useStep } from "./use-step";

export function CheckStep({ view, onChanged }: StepProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [isRemapping, remap] = useState(false);
  const { run, isBusy, error } = useStep(onChanged);
  const { id, version, summary } = view;
  if (isRemapping || !summary) return <MappingStep view={view} onChanged={onChanged} />;
  const coming = summary.to_create + summary.to_update;
  const commit = () =>
    modal.confirm({
      title: t("imports:commitTitle", { name: view.unit.name }),
      content: t("imports:commitText", { ...summary }),
      okText: t("imports:commit"),
      cancelText: t("common:action.cancel"),
      onOk: () =>
        run(() =>
          api.POST("/api/v1/imports/{id}/commit", { params: { path: { id }, header: acting(version) } }),
        ),
    });
  return (
    <>
      <CountCards
        items={[
          ["rows", summary.rows],
          ["to_create", summary.to_create],
          ["to_update", summary.to_update],
          ["unchanged", summary.unchanged],
          ["superseded", summary.superseded],
          ["refused", summary.refused],
          ["warnings", summary.warnings],
        ]}
      />
      <Card
        title={t("imports:issue.title")}
        actions={<CheckedFileButton view={view} icon={<DownloadOutlined aria-hidden="true" />} />}
      >
        <IssueTable view={view} />
      </Card>
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles.foot}>
        <Button onClick={() => remap(true)}>{t("imports:remap")}</Button>
        <Button type="primary" loading={isBusy} disabled={coming === 0} onClick={commit}>
          {t("imports:commit")}
        </Button>
        {coming === 0 && <span className={styles.quiet}>{t("imports:nothing")}</span>}
      </div>
    </>
  );
}
