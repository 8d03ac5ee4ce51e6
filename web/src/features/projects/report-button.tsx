/** For those who may only report: how far it is, and nothing else. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";

export function ReportButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="small" onClick={onClick}>
      {t("projects:report.title")}
      <span className="visually-hidden"> {name}</span>
    </Button>
  );
}
