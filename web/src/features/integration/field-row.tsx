/** How one field is fed: columns, fixed value, factor, joiner, table of values, and samples. */

import { Input, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportColumn, ImportField, ImportFieldName, ImportMapping } from "@/api/types";
import styles from "./import.module.css";
import { Labelled } from "./labelled";
import { FACTORS, type FullSource, readValueMap, sourceOf, withSource, writeValueMap } from "./model";

interface FieldRowProps {
  field: ImportFieldName;
  mapping: ImportMapping;
  columns: readonly ImportColumn[];
  onChange: (mapping: ImportMapping) => void;
}

/** Fields that take one of a known set of values. */
const KNOWN: readonly ImportFieldName[] = [
  "unit",
  "state",
  "category",
  "industry",
  "region",
  "security_label",
];

export function FieldRow({ field, mapping, columns, onChange }: FieldRowProps) {
  const { t } = useTranslation();
  const id = useId();
  const source = sourceOf(mapping, field);
  const name = t(`imports:field.${field}`);
  const change = (part: Partial<ImportField>) => onChange(withSource(mapping, field, part));
  const chosen = columns.filter(({ index }) => source.columns.includes(index));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid row everywhere
    <div className={styles.field} role="group" aria-labelledby={id}>
      <span id={id} className={styles.fieldName}>
        {name}
      </span>
      <Select
        mode="multiple"
        aria-label={t("imports:columnsOf", { name })}
        placeholder={t("imports:noColumn")}
        value={source.columns}
        options={columns.map(({ index, header }) => ({ value: index, label: header || `#${index + 1}` }))}
        showSearch={{ optionFilterProp: "label" }}
        onChange={(next) => change({ columns: next })}
      />
      <Input
        aria-label={t("imports:fixedOf", { name })}
        placeholder={t("imports:fixed")}
        maxLength={200}
        value={source.fixed ?? ""}
        onChange={(event) => change({ fixed: event.target.value || null })}
      />
      <div className={styles.more}>
        <span className={styles.samples}>{samplesOf(chosen)}</span>
        {chosen.length > 0 && <Details source={source} name={name} onChange={change} />}
      </div>
    </div>
  );
}

/** What the columns hold, each value once. */
function samplesOf(columns: readonly ImportColumn[]): string {
  return [...new Set(columns.flatMap(({ samples }) => samples))].join("；");
}

interface DetailsProps {
  source: FullSource;
  name: string;
  onChange: (part: Partial<ImportField>) => void;
}

function Details({ source, name, onChange }: DetailsProps) {
  const { t } = useTranslation();
  const { field } = source;
  return (
    <>
      {field === "total_investment" && (
        <Select
          aria-label={t("imports:factorOf", { name })}
          value={source.factor ?? "1"}
          options={[...new Set([...FACTORS, source.factor ?? "1"])].map((value) => ({
            value,
            label: t("imports:factor", { value }),
          }))}
          onChange={(factor) => onChange({ factor })}
        />
      )}
      {source.columns.length > 1 && (
        <Labelled label={t("imports:joiner")}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={source.joiner ?? " "}
              onChange={(event) => onChange({ joiner: event.target.value })}
            />
          )}
        </Labelled>
      )}
      {KNOWN.includes(field) && (
        <ValueMap map={source.value_map} onChange={(value_map) => onChange({ value_map })} />
      )}
    </>
  );
}

interface ValueMapProps {
  map: Record<string, string>;
  onChange: (map: Record<string, string>) => void;
}

/** A table of values as lines; what is being typed stays as typed. */
function ValueMap({ map, onChange }: ValueMapProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => writeValueMap(map));
  return (
    <Labelled label={t("imports:valueMap")}>
      {(id) => (
        <Input.TextArea
          id={id}
          // Measuring its own height would need styles that the page's policy forbids.
          rows={Math.min(8, text.split("\n").length)}
          placeholder={t("imports:valueMapHint")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange(readValueMap(event.target.value));
          }}
        />
      )}
    </Labelled>
  );
}
