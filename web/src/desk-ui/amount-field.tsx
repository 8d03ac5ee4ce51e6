/**
 * An amount typed as people type it, down to the 分. Below it stands what was understood: the
 * figure with its separators and the amount in capital characters, as on a voucher. The form
 * holds yuan as the API wants it; what cannot be read is kept as typed and refused by the form.
 */
import { Input } from "antd";
import type { RuleObject } from "antd/es/form";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type AmountFault, readAmount } from "@/shared/amount-input";
import { amountInWords } from "@/shared/amount-words";
import { formatMoney } from "@/shared/money";
import styles from "./amount-field.module.css";

interface AmountFieldProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  "aria-label"?: string;
  /** The form names its error here. */
  "aria-describedby"?: string;
}

/** What the form holds while the text cannot be read. */
const FAULT = "fault:";

export function AmountField({ value, onChange, ...rest }: AmountFieldProps) {
  const { t } = useTranslation();
  const noteId = useId();
  const [text, setText] = useState(shown(value));
  const [known, setKnown] = useState(value);
  // The form was reset or filled from outside: show that value.
  if (value !== known) {
    setKnown(value);
    if (!faultOf(value)) setText(shown(value));
  }
  const type = (typed: string) => {
    const read = readAmount(typed);
    const next = read.kind === "amount" ? read.yuan : read.kind === "fault" ? FAULT + read.fault : null;
    setText(typed);
    setKnown(next);
    onChange?.(next);
  };
  const amount = known && !faultOf(known) ? known : null;
  return (
    <>
      <Input
        {...rest}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        suffix={t("desk:unit.yuan")}
        aria-describedby={[rest["aria-describedby"], noteId].filter(Boolean).join(" ")}
        onChange={(event) => type(event.target.value)}
        onBlur={() => amount && setText(shown(amount))}
      />
      <p id={noteId} className={styles.words} aria-live="polite">
        {amount && `${formatMoney(amount, "yuan")} · ${amountInWords(amount)}`}
      </p>
    </>
  );
}

function shown(value: string | null | undefined): string {
  return value && !faultOf(value) ? formatMoney(value, "yuan") : "";
}

function faultOf(value: unknown): AmountFault | null {
  if (typeof value !== "string" || !value.startsWith(FAULT)) return null;
  const fault = value.slice(FAULT.length);
  return FAULTS.find((one) => one === fault) ?? null;
}

const FAULTS = ["unreadable", "tooFine", "tooLarge", "notPositive"] as const satisfies readonly AmountFault[];

/** The amount a form holds; null while there is none that can be read. */
export function amountOf(value: string | null | undefined): string | null {
  return value && !faultOf(value) ? value : null;
}

/** The rules of a field that must hold an amount, or may stay empty. */
export function useAmountRules(isRequired = true): RuleObject[] {
  const { t } = useTranslation();
  const readable: RuleObject = {
    validator: (_, value: unknown) => {
      const fault = faultOf(value);
      return fault ? Promise.reject(new Error(t(`desk:amount.${fault}`))) : Promise.resolve();
    },
  };
  return isRequired ? [{ required: true, message: t("desk:required") }, readable] : [readable];
}
