/** Exports exactly what is seen: the same filters, made into a file by a job on the server. */
import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { fetchFile } from "@/api/files";
import type { CreateExport } from "@/api/types";
import { creating } from "@/api/writing";
import { saveBlob } from "@/shared/browser";
import { type Once, useOnce } from "@/shared/use-once";
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
  const once = useOnce();
  const [isBusy, setBusy] = useState(false);
  const refuse = (description: string) => notification.error({ title: t("desk:export.failed"), description });
  const run = async (format: Format) => {
    setBusy(true);
    try {
      const made = await makeFile(once, { kind, format, query, columns: [...columns] });
      if ("failure" in made) return refuse(t(`desk:export.failure.${made.failure}`));
      saveBlob(made.file, made.name);
      message.success(t("desk:export.done"));
    } catch (error) {
      refuse(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  const items = [
    { key: "xlsx", label: t("desk:export.xlsx"), onClick: () => run("xlsx") },
    { key: "csv", label: t("desk:export.csv"), onClick: () => run("csv") },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button icon={<DownloadOutlined aria-hidden="true" />} loading={isBusy} aria-haspopup="menu">
        {t("desk:export.title")}
      </Button>
    </Dropdown>
  );
}

type Made = { file: Blob; name: string } | { failure: Reason };
type Reason = "tooManyRows" | "barred" | "broken";
/** A job tells the code of a problem, which was not answered to anybody and so has no words yet. */
const REASONS: Partial<Record<string, Reason>> = {
  "export.too_many_rows": "tooManyRows",
  "access.permission_missing": "barred",
  "access.not_found": "barred",
  "identity.session.ended": "barred",
};

/** What to tell; all other codes are faults of the server, whose log says more. */
function reasonOf(code: string | null): Reason {
  return (code && REASONS[code]) || "broken";
}

/** Asks for the job, waits for it and fetches its file. */
async function makeFile(once: Once, body: CreateExport): Promise<Made> {
  let job = await once(body, (key) =>
    bodyOf(api.POST("/api/v1/exports", { params: { header: creating(key) }, body })),
  );
  while (job.state === "queued") {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    job = await bodyOf(api.GET("/api/v1/exports/{id}", { params: { path: { id: job.id } } }));
  }
  if (job.state !== "done") return { failure: reasonOf(job.failure) };
  return { file: await fetchFile(`/api/v1/exports/${job.id}/file`), name: job.file_name };
}
