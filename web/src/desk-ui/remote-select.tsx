/** A select whose options come from the server while one types. */
import { Select } from "antd";
import { useEffect, useState } from "react";
import type { Choice } from "@/shared/choice";

export interface RemoteSelectProps {
  id?: string;
  value?: Choice | null;
  onChange?: (value: Choice | null) => void;
  placeholder?: string;
  "aria-label"?: string;
}

interface Props extends RemoteSelectProps {
  options: readonly Choice[];
  isLoading: boolean;
  onSearch: (text: string) => void;
}

/** Typing rests this long before the server is asked. */
export const PAUSE_MS = 250;

export function RemoteSelect({ value, onChange, options, isLoading, onSearch, ...rest }: Props) {
  return (
    <Select
      {...rest}
      labelInValue
      allowClear
      style={{ width: "100%" }}
      showSearch={{ filterOption: false, onSearch }}
      loading={isLoading}
      options={[...options]}
      value={value ?? null}
      onChange={(next: Choice | null | undefined) =>
        onChange?.(next ? { value: next.value, label: String(next.label) } : null)
      }
    />
  );
}

/** What was typed, once the typing has paused. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
