/**
 * Which columns feed which field. One row per field with its columns, fixed value, samples; the
 * choice of sheet and heading row asks the server for another layout.
 */

import { Button, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { ImportColumn, ImportMapping } from "@/api/types";
import { acting, changing } from "@/api/writing";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { ProblemNotice } from "@/ui/problem-notice";
import { FieldRow } from "./field-row";
import styles from "./import.module.css";
import type { StepProps } from "./import.route";
import { Labelled } from "./labelled";
import { applyTemplate, FIELDS } from "./model";
import { Templates } from "./templates";
import { useStep } from "./use-step";

interface Draft {
  mapping: ImportMapping;
  columns: readonly ImportColumn[];
}

export function MappingStep({ view, onChanged }: StepProps) {
  const { t } = useTranslation();
  const first = view.mapping ?? view.suggested;
  const [draft, setDraft] = useState<Draft | null>(
    first && {
      mapping: first,
      columns: view.columns,
    },
  );
  const { run, isBusy, error } = useStep(onChanged);
  if (!draft) return <EmptyState title={t("imports:noFile")} hint={t("imports:noFileHint")} />;
  const { mapping, columns } = draft;
  const change = (next: ImportMapping) => setDraft({ mapping: next, columns });

  const look = (sheet: string, header_row?: number) =>
    run(async () => {
      const query = { sheet, ...(header_row ? { header_row } : {}) };
      const layout = await bodyOf(
        api.GET("/api/v1/imports/{id}/layout", { params: { path: { id: view.id }, query } }),
      );
      setDraft({ mapping: layout.suggested, columns: layout.columns });
    });
  const check = () =>
    run(async () => {
      const path = { id: view.id };
      const saved = await bodyOf(
        api.PUT("/api/v1/imports/{id}/mapping", {
          params: { path, header: changing(view.version) },
          body: mapping,
        }),
      );
      await api.POST("/api/v1/imports/{id}/check", { params: { path, header: acting(saved.version) } });
    });
  return (
    <Card
      title={t("imports:step.columns")}
      actions={
        <Templates
          mapping={mapping}
          onPick={(template) => change(applyTemplate(template, mapping, columns.length))}
        />
      }
    >
      <FileSettings
        sheets={view.sheets}
        mapping={mapping}
        columns={columns}
        onLook={look}
        onChange={change}
      />
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <FieldRow key={field} field={field} mapping={mapping} columns={columns} onChange={change} />
        ))}
      </div>
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles.foot}>
        <Button type="primary" loading={isBusy} onClick={check}>
          {t("imports:check")}
        </Button>
        <span className={styles.quiet}>{t("imports:checkHint")}</span>
      </div>
    </Card>
  );
}

interface SettingsProps {
  sheets: readonly string[];
  mapping: ImportMapping;
  columns: readonly ImportColumn[];
  onLook: (sheet: string, headerRow?: number) => void;
  onChange: (mapping: ImportMapping) => void;
}

/** What holds for the whole file: sheet, heading row, key, and which of several rows counts. */
function FileSettings({ sheets, mapping, columns, onLook, onChange }: SettingsProps) {
  const { t } = useTranslation();
  const options = columns.map(({ index, header }) => ({ value: index, label: header || `#${index + 1}` }));
  return (
    <div className={styles.settings}>
      <Labelled label={t("imports:sheet")}>
        {(id) => (
          <Select
            id={id}
            value={mapping.sheet}
            options={sheets.map((value) => ({ value, label: value }))}
            onChange={(sheet) => onLook(sheet)}
          />
        )}
      </Labelled>
      <Labelled label={t("imports:headerRow")}>
        {(id) => (
          <InputNumber
            id={id}
            className={styles.wide ?? ""}
            min={1}
            max={1000}
            value={mapping.header_row}
            onChange={(row) => row && onLook(mapping.sheet, row)}
            changeOnWheel={false}
          />
        )}
      </Labelled>
      <Labelled label={t("imports:key")}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            placeholder={t("imports:keyHint")}
            value={mapping.key?.columns ?? []}
            options={options}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(chosen) => onChange({ ...mapping, key: { columns: chosen } })}
          />
        )}
      </Labelled>
      <Labelled label={t("imports:latestBy")}>
        {(id) => (
          <Select
            id={id}
            allowClear
            placeholder={t("imports:latestByHint")}
            value={mapping.latest_by?.column ?? null}
            options={options}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(column) =>
              onChange({ ...mapping, latest_by: column === null || column === undefined ? null : { column } })
            }
          />
        )}
      </Labelled>
    </div>
  );
}
