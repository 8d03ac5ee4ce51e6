/** Exports exactly what is seen: the same filters, sort and columns, made by a job on the server. */
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { fetchFile } from "@/api/files";
import { ApiError, toApiError } from "@/api/problem";
import { creating } from "@/api/writing";
import { saveBlob } from "@/shared/browser";
import { today } from "@/shared/dates";

interface ExportButtonProps {
  /** The query of the list call, without paging. */
  query: string;
  columns: readonly string[];
}

type Format = "xlsx" | "csv";
const POLL_MS = 800;

export function ExportButton({ query, columns }: ExportButtonProps) {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const run = async (format: Format) => {
    setBusy(true);
    try {
      const file = await makeExport(format, query, columns);
      saveBlob(file, `${t("projects:export.fileName", { date: today() })}.${format}`);
      message.success(t("projects:export.done"));
    } catch (error) {
      const failure = toApiError(error);
      notification.error({
        title: t("projects:export.failed"),
        description: failure.problem?.detail ?? t("common:problem.network"),
      });
    } finally {
      setBusy(false);
    }
  };
  const items = [
    { key: "xlsx", label: t("projects:export.xlsx"), onClick: () => run("xlsx") },
    { key: "csv", label: t("projects:export.csv"), onClick: () => run("csv") },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button icon={<DownloadOutlined aria-hidden="true" />} loading={isBusy} aria-haspopup="menu">
        {t("projects:export.title")}
      </Button>
    </Dropdown>
  );
}

async function makeExport(format: Format, query: string, columns: readonly string[]): Promise<Blob> {
  let job = await bodyOf(
    api.POST("/api/v1/exports", {
      params: { path: {}, header: creating() },
      body: { kind: "projects", format, query, columns: [...columns] },
    }),
  );
  while (job.state === "queued" || job.state === "running") {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    job = await bodyOf(api.GET("/api/v1/exports/{id}", { params: { path: { id: job.id } } }));
  }
  if (job.state === "failed") throw new ApiError(500, "unreadable", null);
  return fetchFile(`/api/v1/exports/${job.id}/file`);
}
