/** A table for a year: the server reads it, the days or the mistakes are shown, then it is saved. */
import { Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { toApiError } from "@/api/problem";
import type { CalendarDay, CalendarPreview, CalendarYearView } from "@/api/types";
import { changing } from "@/api/writing";
import { ConflictView } from "@/desk-ui/conflict-view";
import { FileField } from "@/desk-ui/file-field";
import styles from "@/desk-ui/list-page.module.css";
import { fieldWords } from "@/desk-ui/use-field-words";
import { differences, merge } from "@/shared/merge";
import { PlainTable } from "@/ui/plain-table";
import { ProblemNotice } from "@/ui/problem-notice";
import { previewCalendar, useReread } from "./queries";

interface CalendarUploadProps {
  calendar: CalendarYearView;
  onClose: () => void;
}
/** What is saved of a year. */
interface YearTable {
  source: string;
  days: NamedDay[];
}
type NamedDay = Required<CalendarDay>;
const FIELD_WORDS = {
  source: "reference:source",
  days: "reference:calendar.days",
} as const satisfies Record<keyof YearTable, string>;

function toTable({ source, days }: { source: string | null; days: readonly NamedDay[] }): YearTable {
  return { source: source ?? "", days: days.map(({ date, kind, name }) => ({ date, kind, name })) };
}

export function CalendarUpload({ calendar: now, onClose }: CalendarUploadProps) {
  const { t } = useTranslation();
  const changed = useReread("/api/v1/calendar");
  // The version that was seen at opening: news behind the drawer must not pass for seen.
  const [calendar] = useState(now);
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState(calendar.source ?? "");
  const [preview, setPreview] = useState<CalendarPreview | null>(null);
  const [theirs, setTheirs] = useState<CalendarYearView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async (next: File | null) => {
    setFile(next);
    setPreview(null);
    setError(null);
    if (next) await previewCalendar(calendar.year, next).then(setPreview, setError);
  };
  const isSound = preview !== null && preview.problems.length === 0 && preview.days.length > 0;
  const mine = toTable({ source: source.trim(), days: preview?.days ?? [] });
  const write = async (body: YearTable, version: number) => {
    const { year } = calendar;
    try {
      const params = { path: { year }, header: changing(version) };
      await api.PUT("/api/v1/calendar/{year}", { params, body });
    } catch (failure) {
      if (!toApiError(failure).isConflict) throw failure;
      return setTheirs(await bodyOf(api.GET("/api/v1/calendar", { params: { query: { year } } })));
    }
    await leave();
  };
  const leave = async () => {
    onClose();
    await changed();
  };
  const save = async () => {
    setBusy(true);
    setError(null);
    await write(mine, calendar.version).catch(setError);
    setBusy(false);
  };
  return (
    <Drawer
      open
      onClose={onClose}
      title={t("reference:calendar.uploadTitle", { year: calendar.year })}
      size={560}
      footer={
        !theirs && (
          <Button type="primary" loading={isBusy} disabled={!isSound || source.trim() === ""} onClick={save}>
            {t("desk:action.save")}
          </Button>
        )
      }
    >
      {theirs ? (
        <Conflict before={calendar} mine={mine} theirs={theirs} onSave={write} onDiscard={leave} />
      ) : (
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
            <FileField value={file} onChange={read} accept=".xlsx,.csv" />
          </Form.Item>
        </Form>
      )}
      <div className={styles.stack} aria-live="polite">
        {error !== null && <ProblemNotice error={error} />}
        {preview && !theirs && <Preview preview={preview} />}
      </div>
    </Drawer>
  );
}

interface ConflictProps {
  before: CalendarYearView;
  mine: YearTable;
  theirs: CalendarYearView;
  onSave: (table: YearTable, version: number) => Promise<void>;
  onDiscard: () => void;
}

/** Somebody else saved the year meanwhile: the source and the days of either side. */
function Conflict({ before, mine, theirs, onSave, onDiscard }: ConflictProps) {
  const { t } = useTranslation();
  const other = toTable(theirs);
  const day = ({ date, kind, name }: NamedDay) => `${date} ${t(`reference:calendar.sign.${kind}`)} ${name}`;
  const show = (field: keyof YearTable, table: YearTable) =>
    field === "source" ? table.source : fieldWords(table.days.map(day));
  return (
    <ConflictView<keyof YearTable>
      key={theirs.version}
      differences={differences(["source", "days"], toTable(before), mine, other)}
      label={(field) => t(FIELD_WORDS[field])}
      show={(side, field) => show(field, side === "mine" ? mine : other)}
      savedBy={t("desk:conflict.someone")}
      onSave={(picks) => onSave(merge(mine, other, picks), theirs.version)}
      onDiscard={onDiscard}
    />
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
