/** Gives her own file back with a column that says what becomes of each row. */
import { App, Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchFile } from "@/api/files";
import type { ImportView } from "@/api/types";
import { saveBlob } from "@/shared/browser";
import { useProblemText } from "@/ui/problem-notice";

export function CheckedFileButton({ view, icon }: { view: ImportView; icon: ReactNode }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { notification } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const blob = await fetchFile(`/api/v1/imports/${view.id}/checked-file`);
      const ending = blob.type.startsWith("text/") ? "csv" : "xlsx";
      saveBlob(blob, `${view.file_name.replace(/\.[^.]+$/, "")}-${t("imports:checkedSuffix")}.${ending}`);
    } catch (error) {
      const detail = problemText(error);
      notification.error({ title: t("imports:downloadFailed"), description: detail });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={icon} loading={isBusy} onClick={save}>
      {t("imports:download")}
    </Button>
  );
}
