/** An amount typed in 万元; the value is yuan as the API wants it. Unreadable text is kept and marked. */
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { wanToYuan, yuanToWan } from "@/shared/money";

interface MoneyFieldProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  "aria-label"?: string;
}

/** What the form holds while the text cannot be read: the form's rule refuses it. */
export const UNREADABLE_AMOUNT = "unreadable";

export function MoneyField({ value, onChange, ...rest }: MoneyFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ? yuanToWan(value) : "");
  const [known, setKnown] = useState(value);
  // The form was reset or filled from outside: show that value.
  if (value !== known) {
    setKnown(value);
    if (value !== UNREADABLE_AMOUNT) setText(value ? yuanToWan(value) : "");
  }
  const read = (typed: string) => {
    const next = typed.trim() === "" ? null : (wanToYuan(typed) ?? UNREADABLE_AMOUNT);
    setText(typed);
    setKnown(next);
    onChange?.(next);
  };
  return (
    <Input
      {...rest}
      inputMode="decimal"
      value={text}
      suffix={t("desk:unit.wan")}
      onChange={(event) => read(event.target.value)}
    />
  );
}
