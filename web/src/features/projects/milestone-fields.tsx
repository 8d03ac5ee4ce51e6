/** The fields of a milestone: all for those who plan, when it was reached for those who report. */
import { Checkbox, Form } from "antd";
import { useTranslation } from "react-i18next";
import type { MilestoneView } from "@/api/types";
import { DateField } from "@/desk-ui/date-field";
import { formatDate } from "@/shared/dates";
import { Facts } from "@/ui/facts";
import { DescriptionField, OwnerFields, TitleField, WeightField } from "./plan-fields";
import styles from "./project-fields.module.css";

/** All of a milestone. */
export function MilestoneFields() {
  const { t } = useTranslation();
  return (
    <>
      <TitleField label={t("projects:milestone.title")} />
      <Form.Item name="is_key" valuePropName="checked">
        <Checkbox>{t("projects:milestone.isKey")}</Checkbox>
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item
          name="planned_date"
          label={t("projects:milestone.planned")}
          rules={[{ required: true, message: t("desk:required") }]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="actual_date" label={t("projects:milestone.actual")}>
          <DateField />
        </Form.Item>
        <OwnerFields person="person" />
        <WeightField />
      </div>
      <DescriptionField />
    </>
  );
}

export function ReportFields({ milestone }: { milestone: MilestoneView | null }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.facts}>
        <Facts items={[[t("projects:milestone.planned"), formatDate(milestone?.planned_date)]]} />
      </div>
      <Form.Item name="actual_date" label={t("projects:milestone.actual")}>
        <DateField />
      </Form.Item>
    </>
  );
}
