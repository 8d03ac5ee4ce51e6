/** One value of a rule's JSON as a form field: a parameter, or a fact of a case that is tried. */
import { Form, Input, InputNumber, Select, Switch } from "antd";
import type { ReactNode } from "react";
import { DateField } from "@/desk-ui/date-field";
import { fromHundreds, inHundreds } from "@/shared/hundreds";
import { useParamWords } from "@/ui/param-words";
import { PARAM_CHOICES, type ParamKind, PROJECT_FIELD_CODES } from "./model";

interface ValueItemProps {
  /** Where the value stands in the form. */
  path: readonly string[];
  name: string;
  label: string;
  kind: ParamKind;
}

export function ValueItem({ path, name, label, kind }: ValueItemProps) {
  const words = useParamWords();
  const optionsOf = (codes: readonly string[]) =>
    codes.map((one) => ({ value: one, label: words.value(name, one) }));
  const wide = { width: "100%" };
  const hundreds = <InputNumber<string> stringMode style={wide} precision={2} min="0" />;
  const inputs: Record<ParamKind, ReactNode> = {
    yesNo: <Switch />,
    number: <InputNumber style={wide} precision={0} />,
    yuan: hundreds,
    percent: hundreds,
    list: <Select mode="tags" tokenSeparators={[",", " "]} open={false} suffixIcon={null} />,
    fields: (
      <Select
        mode="multiple"
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        options={optionsOf(PROJECT_FIELD_CODES)}
      />
    ),
    choice: <Select allowClear options={optionsOf(PARAM_CHOICES[name] ?? [])} />,
    date: <DateField />,
    words: <Input />,
    json: <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />,
  };
  return (
    <Form.Item
      name={[...path]}
      label={label}
      {...(kind === "yesNo" ? { valuePropName: "checked" } : {})}
      {...scaling(kind)}
    >
      {inputs[kind]}
    </Form.Item>
  );
}

/** Shows a stored figure in hundreds, as people say it, and stores what they type back; never by floats. */
function scaling(kind: ParamKind) {
  if (kind === "json") {
    return {
      getValueProps: (stored: unknown) => ({
        value: typeof stored === "string" ? stored : JSON.stringify(stored, null, 1),
      }),
      getValueFromEvent: (event: { target: { value: string } }) => fromJson(event.target.value),
    };
  }
  if (kind !== "yuan" && kind !== "percent") return {};
  return {
    getValueProps: (stored: unknown) => ({ value: inHundreds(stored) }),
    getValueFromEvent: (typed: string | null) => fromHundreds(typed),
  };
}

/** The table that was typed; text that is none yet stays text, which the server refuses by its place. */
function fromJson(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}
