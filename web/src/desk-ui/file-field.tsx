/**
 * Picks one file. The native input shows the browser's language, so it is hidden from sight (not
 * from the keyboard) and its label is the button.
 */
import { UploadOutlined } from "@ant-design/icons";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "@/shared/browser";
import styles from "./file-field.module.css";

interface FileFieldProps {
  id?: string;
  value?: File | null;
  onChange?: (file: File | null) => void;
  accept?: string;
}

export function FileField({ id, value, onChange, accept }: FileFieldProps) {
  const { t } = useTranslation();
  const own = useId();
  const inputId = id ?? own;
  return (
    <div className={styles.field}>
      <input
        id={inputId}
        type="file"
        className={`visually-hidden ${styles.input}`}
        accept={accept}
        onChange={(event) => onChange?.(event.target.files?.[0] ?? null)}
      />
      <label htmlFor={inputId} className={styles.button}>
        <UploadOutlined aria-hidden="true" /> {t("desk:file.choose")}
      </label>
      <span className={styles.name}>
        {value ? `${value.name}（${formatBytes(value.size)}）` : t("desk:file.none")}
      </span>
    </div>
  );
}
