/** A date picker that speaks civil dates ("YYYY-MM-DD") and never a time zone. */
import { DatePicker } from "antd";
import dayjs from "dayjs";

interface DateFieldProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  placeholder?: string;
  "aria-label"?: string;
}

const FORMAT = "YYYY-MM-DD";

export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  return (
    <DatePicker
      {...rest}
      style={{ width: "100%" }}
      value={value ? dayjs(value, FORMAT) : null}
      onChange={(day) => onChange?.(day ? day.format(FORMAT) : null)}
    />
  );
}
