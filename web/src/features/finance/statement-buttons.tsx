/** The statement as a file, made by the server from the same figures as the screen. */
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchFile } from "@/api/files";
import { saveBlob } from "@/shared/browser";
import { today } from "@/shared/dates";
import { useProblemText } from "@/ui/problem-notice";

const FORMATS = ["xlsx", "pdf"] as const;
type Format = (typeof FORMATS)[number];

export function StatementButtons({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const problemText = useProblemText();
  const [busy, setBusy] = useState<Format | null>(null);
  const fetch = async (format: Format) => {
    setBusy(format);
    try {
      const file = await fetchFile(`/api/v1/projects/${projectId}/funds/statement?format=${format}`);
      saveBlob(file, `${t("finance:statement.file")}-${today()}.${format}`);
    } catch (error) {
      notification.error({ title: t("desk:export.failed"), description: problemText(error) });
    } finally {
      setBusy(null);
    }
  };
  return FORMATS.map((format) => (
    <Button
      key={format}
      icon={<DownloadOutlined aria-hidden="true" />}
      loading={busy === format}
      onClick={() => fetch(format)}
    >
      {t(`finance:statement.${format}`)}
    </Button>
  ));
}
