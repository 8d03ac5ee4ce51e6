/** Picks photos from this computer and shows them before they are sent. */
import { DeleteOutlined, PictureOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useBlobUrl } from "@/ui/photo/use-photo";
import styles from "./photo-field.module.css";

interface PhotoFieldProps {
  id?: string;
  label: string;
  value?: readonly File[];
  onChange?: (files: readonly File[]) => void;
  most?: number;
}

const MOST = 9;

export function PhotoField({ id, label, value = [], onChange, most = MOST }: PhotoFieldProps) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <div className={styles.field}>
      <input
        id={inputId}
        type="file"
        accept="image/*"
        multiple
        className={`visually-hidden ${styles.input}`}
        onChange={(event) => {
          onChange?.([...value, ...(event.target.files ?? [])].slice(0, most));
          // The same picture may be picked again after it was taken away.
          event.target.value = "";
        }}
      />
      <label htmlFor={inputId} className={styles.button}>
        <PictureOutlined aria-hidden="true" /> {label}
      </label>
      <ul className={styles.list}>
        {value.map((file) => (
          <Preview
            key={`${file.name} ${file.lastModified} ${file.size}`}
            file={file}
            onRemove={() => onChange?.(value.filter((other) => other !== file))}
          />
        ))}
      </ul>
    </div>
  );
}

function Preview({ file, onRemove }: { file: File; onRemove: () => void }) {
  const { t } = useTranslation();
  const url = useBlobUrl(file);
  return (
    <li className={styles.preview}>
      {url && <img src={url} alt={file.name} />}
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={`${t("common:action.remove")} ${file.name}`}
        onClick={onRemove}
      />
    </li>
  );
}
