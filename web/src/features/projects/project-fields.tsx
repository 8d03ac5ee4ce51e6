/** The controls of the project form. */
import { DatePicker, Form, Input, Select } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import { DateField } from "@/desk-ui/date-field";
import { MoneyField, UNREADABLE_AMOUNT } from "@/desk-ui/money-field";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PersonSelect } from "@/desk-ui/person-select";
import { CategorySelect, IndustrySelect, RegionSelect } from "@/desk-ui/reference-selects";
import styles from "./project-fields.module.css";
import { LABELS, type ProjectForm } from "./project-form";

const Item = Form.Item<ProjectForm>;

export function ProjectFields() {
  const { t } = useTranslation();
  const required = [{ required: true, message: t("desk:required") }];
  return (
    <>
      <Item name="name" label={t("projects:field.name")} rules={[{ ...required[0], whitespace: true }]}>
        <Input maxLength={200} showCount />
      </Item>
      <Item name="unit" label={t("projects:field.unit")} rules={required}>
        <OrgTreeSelect />
      </Item>
      <div className={styles.pair}>
        <Item name="category" label={t("projects:field.category")}>
          <CategorySelect />
        </Item>
        <Item name="industry" label={t("projects:field.industry")}>
          <IndustrySelect />
        </Item>
        <Item
          name="total_investment"
          label={t("projects:field.investment")}
          rules={[
            {
              validator: (_, value) =>
                value === UNREADABLE_AMOUNT
                  ? Promise.reject(new Error(t("desk:amount.bad")))
                  : Promise.resolve(),
            },
          ]}
        >
          <MoneyField />
        </Item>
        <Item name="year" label={t("projects:field.year")}>
          <YearField />
        </Item>
        <Item name="planned_start" label={t("projects:field.plannedStart")}>
          <DateField />
        </Item>
        <Item name="planned_end" label={t("projects:field.plannedEnd")}>
          <DateField />
        </Item>
        <Item name="leader" label={t("projects:field.leader")}>
          <PersonSelect />
        </Item>
        <Item name="in_charge" label={t("projects:field.inCharge")}>
          <PersonSelect />
        </Item>
        <Item name="region" label={t("projects:field.region")}>
          <RegionSelect />
        </Item>
        <Item name="security_label" label={t("projects:field.label")}>
          <Select options={LABELS.map((code) => ({ value: code, label: t(`projects:label.${code}`) }))} />
        </Item>
      </div>
      <Item name="address" label={t("projects:field.address")}>
        <Input maxLength={200} />
      </Item>
      <Item name="tags" label={t("projects:field.tags")} extra={t("projects:tags.hint")}>
        <Select
          mode="tags"
          maxCount={20}
          open={false}
          suffixIcon={null}
          tokenSeparators={[",", "，", "、"]}
        />
      </Item>
      <Item name="summary" label={t("projects:field.summary")}>
        <Input.TextArea rows={4} maxLength={4000} showCount />
      </Item>
    </>
  );
}

interface YearFieldProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

function YearField({ value, onChange, ...rest }: YearFieldProps) {
  return (
    <DatePicker
      {...rest}
      picker="year"
      style={{ width: "100%" }}
      value={value ? dayjs(value, "YYYY") : null}
      onChange={(year) => onChange?.(year ? year.format("YYYY") : null)}
    />
  );
}
