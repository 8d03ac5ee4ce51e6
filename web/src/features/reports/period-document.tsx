/** The reports of a period as a PDF: asks from when to when, and hands over the file. */
import { FilePdfOutlined } from "@ant-design/icons";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchFile } from "@/api/files";
import type { ProjectView } from "@/api/types";
import { DateField } from "@/desk-ui/date-field";
import styles from "@/desk-ui/list-page.module.css";
import { saveBlob } from "@/shared/browser";
import { today } from "@/shared/dates";
import { ProblemNotice } from "@/ui/problem-notice";

export function PeriodDocument({ project, label }: { project: ProjectView; label: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [isOpen, open] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [from, setFrom] = useState<string | null>(`${today().slice(0, 7)}-01`);
  const [to, setTo] = useState<string | null>(today());
  const make = async () => {
    if (!from || !to) return;
    setBusy(true);
    setError(null);
    try {
      const file = await fetchFile(
        `/api/v1/projects/${project.id}/progress-reports.pdf?from=${from}&to=${to}`,
      );
      saveBlob(file, t("reports:document.file", { name: project.name, from, to }));
      message.success(t("reports:document.done"));
      open(false);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <div className={styles.buttons}>
      <Button icon={<FilePdfOutlined aria-hidden="true" />} onClick={() => open(true)}>
        {label}
      </Button>
      <Modal
        open={isOpen}
        title={label}
        okText={t("reports:document.make")}
        cancelText={t("common:action.cancel")}
        okButtonProps={{ disabled: !from || !to }}
        confirmLoading={isBusy}
        onOk={make}
        onCancel={() => open(false)}
        destroyOnHidden
      >
        <div className={styles.stack}>
          <p>{t("reports:document.hint")}</p>
          <DateField aria-label={t("reports:from")} value={from} onChange={setFrom} />
          <DateField aria-label={t("reports:to")} value={to} onChange={setTo} />
          {error !== null && <ProblemNotice error={error} />}
        </div>
      </Modal>
    </div>
  );
}
