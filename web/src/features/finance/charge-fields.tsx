/** Which money: its source, its budget year, and the line it counts for where the project has lines. */
import { Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { BudgetLineView, FundingSource } from "@/api/types";
import styles from "./finance.module.css";
import { SOURCES } from "./vocabulary";

/** The options of a source, in the chosen language. */
export function useSourceOptions(): { value: FundingSource; label: string }[] {
  const { t } = useTranslation();
  return SOURCES.map((value) => ({ value, label: t(`finance:source.${value}`) }));
}

interface SourceAndYearProps {
  isRequired: boolean;
  /** Fixed by the line or the commitment that was picked. */
  isFixed?: { source: boolean; year: boolean };
}

export function SourceAndYear({ isRequired, isFixed }: SourceAndYearProps) {
  const { t } = useTranslation();
  const rules = isRequired ? [{ required: true, message: t("desk:required") }] : [];
  return (
    <div className={styles.pair}>
      <Form.Item name="source" label={t("finance:field.source")} rules={rules}>
        <Select allowClear={!isRequired} options={useSourceOptions()} disabled={isFixed?.source ?? false} />
      </Form.Item>
      <Form.Item name="year" label={t("finance:field.year")} rules={rules}>
        <InputNumber
          min={1990}
          max={2100}
          precision={0}
          disabled={isFixed?.year ?? false}
          stringMode
          style={{ width: "100%" }}
        />
      </Form.Item>
    </div>
  );
}

interface LineSelectProps {
  lines: readonly BudgetLineView[];
  /** Its name, where no form names it. */
  label?: string;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** Picks a line by its name; beside it stands where its money comes from. */
export function LineSelect({ lines, label: name, value, onChange, ...rest }: LineSelectProps) {
  const { t } = useTranslation();
  const label = (line: BudgetLineView) =>
    [line.title, line.source && t(`finance:source.${line.source}`), line.year].filter(Boolean).join(" · ");
  return (
    <Select
      {...rest}
      allowClear
      style={{ width: "100%" }}
      {...(name ? { "aria-label": name, placeholder: name } : {})}
      showSearch={{ optionFilterProp: "label" }}
      value={value ?? null}
      options={lines.map((line) => ({ value: line.id, label: label(line) }))}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
    />
  );
}
