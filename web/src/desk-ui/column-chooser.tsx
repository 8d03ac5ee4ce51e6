/** Which columns a list shows. The first column names the row and always stays. */
import { SettingOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./column-chooser.module.css";

interface ColumnChooserProps<Id extends string> {
  columns: readonly { id: Id; header: string }[];
  chosen: readonly Id[];
  onChange: (chosen: Id[]) => void;
  onReset: () => void;
}

export function ColumnChooser<Id extends string>({
  columns,
  chosen,
  onChange,
  onReset,
}: ColumnChooserProps<Id>) {
  const { t } = useTranslation();
  const toggle = (id: Id, isOn: boolean) =>
    onChange(
      columns.map((column) => column.id).filter((other) => (other === id ? isOn : chosen.includes(other))),
    );
  const content = (
    <div className={styles.list}>
      {columns.slice(1).map((column) => (
        <Checkbox
          key={column.id}
          checked={chosen.includes(column.id)}
          onChange={(event) => toggle(column.id, event.target.checked)}
        >
          {column.header}
        </Checkbox>
      ))}
      <Button size="small" onClick={onReset}>
        {t("desk:columns.reset")}
      </Button>
    </div>
  );
  return (
    <Popover content={content} title={t("desk:columns.title")} trigger="click" placement="bottomRight">
      <Button icon={<SettingOutlined aria-hidden="true" />}>{t("desk:columns.title")}</Button>
    </Popover>
  );
}
