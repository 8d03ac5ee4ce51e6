/** Asks for a period and leads to its reports on paper. */
import { PrinterOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ProjectView } from "@/api/types";
import { DateField } from "@/desk-ui/date-field";
import styles from "@/desk-ui/list-page.module.css";
import { today } from "@/shared/dates";

export function PeriodPrint({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOpen, open] = useState(false);
  const [from, setFrom] = useState<string | null>(`${today().slice(0, 7)}-01`);
  const [to, setTo] = useState<string | null>(today());
  return (
    <div className={styles.buttons}>
      <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => open(true)}>
        {t("reports:paper.title")}
      </Button>
      <Modal
        open={isOpen}
        title={t("reports:paper.title")}
        okText={t("reports:paper.show")}
        cancelText={t("common:action.cancel")}
        okButtonProps={{ disabled: !from || !to }}
        onOk={() => navigate(`/desk/projects/${project.id}/reports-print?from=${from}&to=${to}`)}
        onCancel={() => open(false)}
        destroyOnHidden
      >
        <div className={styles.stack}>
          <p>{t("reports:paper.hint")}</p>
          <DateField aria-label={t("reports:from")} value={from} onChange={setFrom} />
          <DateField aria-label={t("reports:to")} value={to} onChange={setTo} />
        </div>
      </Modal>
    </div>
  );
}
