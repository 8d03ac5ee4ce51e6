/** Exports exactly what is seen: the same filters, made into a file by a job on the server. */
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { fetchFile } from "@/api/files";
import { ApiError, toApiError } from "@/api/problem";
import type { CreateExport } from "@/api/types";
import { creating } from "@/api/writing";
import { saveBlob } from "@/shared/browser";
import { today } from "@/shared/dates";

interface ListExportProps {
  kind: CreateExport["kind"];
  /** The query of the list call, without paging. */
  query: string;
  /** The file is called by it and the day. */
  title: string;
}

type Format = CreateExport["format"];
const POLL_MS = 800;

export function ListExport({ kind, query, title }: ListExportProps) {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const run = async (format: Format) => {
    setBusy(true);
    try {
      saveBlob(await makeFile({ kind, format, query, columns: [] }), `${title}-${today()}.${format}`);
      message.success(t("common:export.done"));
    } catch (error) {
      notification.error({
        title: t("common:export.failed"),
        description: toApiError(error).problem?.detail ?? t("common:problem.network"),
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
async function makeFile(body: CreateExport): Promise<Blob> {
  let job = await bodyOf(api.POST("/api/v1/exports", { params: { path: {}, header: creating() }, body }));
  while (job.state === "queued" || job.state === "running") {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    job = await bodyOf(api.GET("/api/v1/exports/{id}", { params: { path: { id: job.id } } }));
  }
  if (job.state === "failed") throw new ApiError(500, "unreadable", null);
  return fetchFile(`/api/v1/exports/${job.id}/file`);
}
