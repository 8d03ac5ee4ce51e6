/** The buttons at the end of a row. */
import { DeleteOutlined, EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./row-actions.module.css";

interface RowActionsProps {
  name: string;
  onEdit: () => void;
  onRemove: () => void;
}

export function RowActions({ name, onEdit, onRemove }: RowActionsProps) {
  const { t } = useTranslation();
  return (
    <span className={styles.actions}>
      <Button
        type="text"
        icon={<EditOutlined aria-hidden="true" />}
        aria-label={`${t("common:action.edit")} ${name}`}
        title={t("common:action.edit")}
        onClick={onEdit}
      />
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={`${t("common:action.remove")} ${name}`}
        title={t("common:action.remove")}
        onClick={onRemove}
      />
    </span>
  );
}
