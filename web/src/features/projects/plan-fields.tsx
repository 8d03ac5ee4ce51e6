/** The fields that tasks and milestones have in common. */
import { Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PersonSelect } from "@/desk-ui/person-select";

export function TitleField({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="title"
      label={label}
      rules={[{ required: true, whitespace: true, message: t("desk:required") }]}
    >
      <Input maxLength={200} />
    </Form.Item>
  );
}

/** Who answers for it; tasks and milestones name the person's field differently. */
export function OwnerFields({ person }: { person: "assignee" | "person" }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="unit" label={t("projects:field.unitName")}>
        <OrgTreeSelect />
      </Form.Item>
      <Form.Item name={person} label={t("projects:task.person")}>
        <PersonSelect />
      </Form.Item>
    </>
  );
}

export function WeightField() {
  const { t } = useTranslation();
  return (
    <Form.Item name="weight" label={t("projects:task.weight")}>
      <InputNumber min={0} max={10000} precision={0} style={{ width: "100%" }} />
    </Form.Item>
  );
}

export function DescriptionField() {
  const { t } = useTranslation();
  return (
    <Form.Item name="description" label={t("projects:task.description")}>
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  );
}
