/** The reports of a period: as a PDF made by the server, or as a page to look at and print. */
import { FilePdfOutlined } from "@ant-design/icons";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { fetchFile } from "@/api/files";
import type { ProjectView } from "@/api/types";
import { DateField } from "@/desk-ui/date-field";
import styles from "@/desk-ui/list-page.module.css";
import { saveBlob } from "@/shared/browser";
import { today } from "@/shared/dates";
import { ProblemNotice } from "@/ui/problem-notice";

export function PeriodPrint({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [isOpen, open] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [from, setFrom] = useState<string | null>(`${today().slice(0, 7)}-01`);
  const [to, setTo] = useState<string | null>(today());
  const query = `from=${from}&to=${to}`;
  const download = async () => {
    setBusy(true);
    setError(null);
    try {
      const file = await fetchFile(`/api/v1/projects/${project.id}/progress-reports/file?${query}`);
      saveBlob(file, t("reports:paper.file", { name: project.name, from, to }));
      message.success(t("reports:paper.done"));
      open(false);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <div className={styles.buttons}>
      <Button icon={<FilePdfOutlined aria-hidden="true" />} onClick={() => open(true)}>
        {t("reports:paper.title")}
      </Button>
      <Modal
        open={isOpen}
        title={t("reports:paper.title")}
        footer={[
          <Button key="cancel" onClick={() => open(false)}>
            {t("common:action.cancel")}
          </Button>,
          <Button
            key="show"
            disabled={!from || !to}
            onClick={() => navigate(`/desk/projects/${project.id}/reports-print?${query}`)}
          >
            {t("reports:paper.show")}
          </Button>,
          <Button key="pdf" type="primary" disabled={!from || !to} loading={isBusy} onClick={download}>
            {t("reports:paper.pdf")}
          </Button>,
        ]}
        onCancel={() => open(false)}
        destroyOnHidden
      >
        <div className={styles.stack}>
          <p>{t("reports:paper.hint")}</p>
          <DateField aria-label={t("reports:from")} value={from} onChange={setFrom} />
          <DateField aria-label={t("reports:to")} value={to} onChange={setTo} />
          {error !== null && <ProblemNotice error={error} />}
        </div>
      </Modal>
    </div>
  );
}
