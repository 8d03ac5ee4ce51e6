/** A step of one of the two scales, with its words. */
import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import { STEPS } from "./matrix-model";

interface PlaceItemProps {
  name: "probability" | "impact";
  /** Where the value stands in the form, when not at the top. */
  path?: string[];
  /** A treatment cannot make a risk worse. */
  most?: number;
}

export function PlaceItem({ name, path = [name], most = STEPS.length }: PlaceItemProps) {
  const { t } = useTranslation();
  const words = (step: (typeof STEPS)[number]) =>
    name === "probability" ? t(`risks:probability.${step}`) : t(`risks:impact.${step}`);
  return (
    <Form.Item name={path} label={t(`risks:field.${name}`)}>
      <Select
        options={STEPS.filter((step) => step <= most).map((step) => ({
          value: step,
          label: `${step} ${words(step)}`,
        }))}
      />
    </Form.Item>
  );
}
