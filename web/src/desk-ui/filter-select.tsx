/** One choice of a filter bar, or none: its name stands in it until something is chosen. */
import { Select } from "antd";
import styles from "./list-page.module.css";

interface FilterSelectProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** Long lists are searched in. */
  isSearched?: boolean;
}

export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, options, value, onChange, isSearched = false } = props;
  return (
    <div className={styles.pick}>
      <Select<Value>
        aria-label={label}
        placeholder={label}
        allowClear
        {...(isSearched ? { showSearch: { optionFilterProp: "label" } } : {})}
        style={{ width: "100%" }}
        value={value}
        options={[...options]}
        onChange={(next: Value | undefined) => onChange(next ?? null)}
      />
    </div>
  );
}
