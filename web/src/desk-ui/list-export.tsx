/** Exports exactly what is seen: the same filters, made into a file by a job on the server. */
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { fetchFile } from "@/api/files";
import { ApiError } from "@/api/problem";
import type { CreateExport } from "@/api/types";
import { creating } from "@/api/writing";
import { saveBlob } from "@/shared/browser";
import { useProblemText } from "@/ui/problem-notice";

interface ListExportProps {
  kind: CreateExport["kind"];
  /** The query of the list call, without paging. */
  query: string;
  /** The columns in their order; left out for all. */
  columns?: readonly string[];
}

type Format = CreateExport["format"];
const POLL_MS = 800;

export function ListExport({ kind, query, columns = [] }: ListExportProps) {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const problemText = useProblemText();
  const [isBusy, setBusy] = useState(false);
  const run = async (format: Format) => {
    setBusy(true);
    try {
      const { file, name } = await makeFile({ kind, format, query, columns: [...columns] });
      saveBlob(file, name);
      message.success(t("common:export.done"));
    } catch (error) {
      notification.error({
        title: t("common:export.failed"),
        description: problemText(error),
      });
    } finally {
      setBusy(false);
    }
  };
  const items = [
    { key: "xlsx", label: t("common:export.xlsx"), onClick: () => run("xlsx") },
    { key: "csv", label: t("common:export.csv"), onClick: () => run("csv") },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button icon={<DownloadOutlined aria-hidden="true" />} loading={isBusy} aria-haspopup="menu">
        {t("common:export.title")}
      </Button>
    </Dropdown>
  );
}

/** Asks for the job, waits for it and fetches its file. */
async function makeFile(body: CreateExport): Promise<{ file: Blob; name: string }> {
  let job = await bodyOf(api.POST("/api/v1/exports", { params: { header: creating() }, body }));
  while (job.state === "queued") {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    job = await bodyOf(api.GET("/api/v1/exports/{id}", { params: { path: { id: job.id } } }));
  }
  // A job that failed tells a code only: what went wrong is in the log of the server.
  if (job.state !== "done") throw new ApiError(500, job.failure ?? job.state, null);
  return { file: await fetchFile(`/api/v1/exports/${job.id}/file`), name: job.file_name };
}
