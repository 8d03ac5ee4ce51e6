/** For those who may only report: how far it is, and nothing else. */
import { FormOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

export function ReportButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      type="text"
      icon={<FormOutlined aria-hidden="true" />}
      aria-label={`${t("projects:report.title")} ${name}`}
      title={t("projects:report.title")}
      onClick={onClick}
    />
  );
}
