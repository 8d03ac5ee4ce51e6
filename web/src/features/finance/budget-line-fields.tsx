/** The fields of a budget line; what small projects leave empty is one press away. */
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AmountField, useAmountRules } from "@/desk-ui/amount-field";
import { SourceAndYear } from "./charge-fields";
import styles from "./finance.module.css";
import { TaskSelect } from "./task-select";

interface BudgetLineFieldsProps {
  projectId: string;
  /** Whether the folded fields are open from the start. */
  isOpen: boolean;
  /** Whether a change must be explained: the budget has been approved. */
  needsReason: boolean;
}

export function BudgetLineFields({ projectId, isOpen, needsReason }: BudgetLineFieldsProps) {
  const { t } = useTranslation();
  const [isMore, showMore] = useState(isOpen);
  const code = (least: number, most: number) => ({
    pattern: new RegExp(`^\\d{${least},${most}}$`),
    message: t("finance:line.codeDigits", { least, most }),
  });
  return (
    <>
      <Form.Item
        name="title"
        label={t("finance:line.title")}
        rules={[{ required: true, whitespace: true, message: t("desk:required") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="amount" label={t("finance:line.amount")} rules={useAmountRules()}>
        <AmountField />
      </Form.Item>
      <SourceAndYear isRequired={false} />
      {!isMore && (
        <Button type="link" className={styles.more ?? ""} onClick={() => showMore(true)}>
          {t("finance:line.more")}
        </Button>
      )}
      <div hidden={!isMore}>
        <Form.Item name="task" label={t("finance:line.task")}>
          <TaskSelect projectId={projectId} />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="functional_code" label={t("finance:line.functional")} rules={[code(3, 7)]}>
            <Input inputMode="numeric" autoComplete="off" maxLength={7} />
          </Form.Item>
          <Form.Item name="economic_code" label={t("finance:line.economic")} rules={[code(3, 5)]}>
            <Input inputMode="numeric" autoComplete="off" maxLength={5} />
          </Form.Item>
        </div>
        <Form.Item name="note" label={t("finance:field.note")}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </div>
      {needsReason && (
        <Form.Item name="reason" label={t("finance:line.reason")}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
    </>
  );
}
