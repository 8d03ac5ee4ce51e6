/** Rows of a form that can be added and removed: steps, contacts, resources. */
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import frame from "@/desk-ui/row-fieldset.module.css";
import styles from "./row-list.module.css";

interface RowListProps {
  name: string;
  label: string;
  addLabel: string;
  /** What a new row begins with. */
  blank: object;
  children: (name: number) => ReactNode;
}

export function RowList({ name, label, addLabel, blank, children }: RowListProps) {
  const { t } = useTranslation();
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <fieldset className={frame.frame}>
          <legend>{label}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className={styles.row}>
              <div className={styles.fields}>{children(field.name)}</div>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden="true" />}
                aria-label={t("plans:removeRow", { label, number: index + 1 })}
                onClick={() => remove(field.name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add(blank)}>
            {addLabel}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
