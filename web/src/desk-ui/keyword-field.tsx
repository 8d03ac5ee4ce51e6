/** A search box that asks while one types, after a pause; the URL follows it, and leads when it was changed elsewhere. */
import { SearchOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useEffect, useRef, useState } from "react";
import styles from "./list-page.module.css";
import { PAUSE_MS } from "./remote-select";

interface KeywordFieldProps {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

export function KeywordField({ label, value, onChange }: KeywordFieldProps) {
  const [typed, setTyped] = useState(value ?? "");
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  const latest = useRef(onChange);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  if (value !== seen) {
    setSeen(value);
    // Our own search coming back must not disturb what is being typed meanwhile.
    if (value !== sent) setTyped(value ?? "");
    setSent(value);
  }
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const next = text.trim() || null;
      setSent(next);
      latest.current(next);
    }, PAUSE_MS);
  };
  return (
    <Input
      className={styles.keyword ?? ""}
      prefix={<SearchOutlined aria-hidden="true" />}
      allowClear
      placeholder={label}
      aria-label={label}
      value={typed}
      onChange={(event) => type(event.target.value)}
    />
  );
}
