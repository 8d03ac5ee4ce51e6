/** A table for a year: the server reads it, the days or the mistakes are shown, then it is saved. */
import { Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { CalendarPreview, CalendarYearView } from "@/api/types";
import { changing } from "@/api/writing";
import { FileField } from "@/desk-ui/file-field";
import styles from "@/desk-ui/list-page.module.css";
import { PlainTable } from "@/ui/plain-table";
import { ProblemNotice } from "@/ui/problem-notice";
import { previewCalendar, useReread } from "./queries";

interface CalendarUploadProps {
  calendar: CalendarYearView;
  isOpen: boolean;
  onClose: () => void;
}

export function CalendarUpload({ calendar, isOpen, onClose }: CalendarUploadProps) {
  const { t } = useTranslation();
  const changed = useReread("/api/v1/calendar");
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState(calendar.source ?? "");
  const [preview, setPreview] = useState<CalendarPreview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async (next: File | null) => {
    setFile(next);
    setPreview(null);
    setError(null);
    if (next) await previewCalendar(calendar.year, next).then(setPreview, setError);
  };
  const isSound = preview !== null && preview.problems.length === 0 && preview.days.length > 0;
  const save = async () => {
    if (!preview) return;
    setBusy(true);
    setError(null);
    try {
      const days = preview.days.map(({ date, kind, name }) => ({ date, kind, name }));
      const params = { path: { year: calendar.year }, header: changing(calendar.version) };
      await api.PUT("/api/v1/calendar/{year}", { params, body: { source: source.trim(), days } });
      onClose();
      await changed();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      title={t("reference:calendar.uploadTitle", { year: calendar.year })}
      size={560}
      destroyOnHidden
      footer={
        <Button type="primary" loading={isBusy} disabled={!isSound || source.trim() === ""} onClick={save}>
          {t("common:action.save")}
        </Button>
      }
    >
      <Form layout="vertical">
        <Form.Item label={t("reference:source")} htmlFor="calendar-source" required>
          <Input
            id="calendar-source"
            maxLength={200}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t("reference:calendar.file")} extra={t("reference:calendar.fileHint")}>
          <FileField value={file} onChange={read} accept=".csv,text/csv" />
        </Form.Item>
      </Form>
      <div className={styles.stack} aria-live="polite">
        {error !== null && <ProblemNotice error={error} />}
        {preview && <Preview preview={preview} />}
      </div>
    </Drawer>
  );
}

function Preview({ preview }: { preview: CalendarPreview }) {
  const { t } = useTranslation();
  if (preview.problems.length > 0) {
    return (
      <PlainTable
        caption={t("reference:calendar.problems")}
        rows={preview.problems}
        rowId={(problem) => `${problem.pointer} ${problem.code}`}
        columns={[
          {
            id: "where",
            header: t("reference:calendar.where"),
            render: ({ pointer }) => <code>{pointer}</code>,
          },
          {
            id: "what",
            header: t("reference:calendar.problems"),
            isWrapped: true,
            render: ({ detail }) => detail,
          },
        ]}
      />
    );
  }
  return (
    <PlainTable
      caption={t("reference:calendar.days")}
      rows={preview.days}
      rowId={(day) => day.date}
      columns={[
        { id: "date", header: t("reference:calendar.date"), render: ({ date }) => date },
        {
          id: "kind",
          header: t("reference:calendar.kind"),
          render: ({ kind }) => t(`reference:calendar.sign.${kind}`),
        },
        { id: "name", header: t("reference:name"), render: ({ name }) => name || "—" },
      ]}
    />
  );
}
