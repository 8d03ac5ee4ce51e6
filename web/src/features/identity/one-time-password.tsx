/** Shows a password for one use. It is never shown again, so the dialog must be closed on purpose. */
import { CopyOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "@/shared/browser";
import styles from "./one-time-password.module.css";

interface OneTimePasswordProps {
  /** null while there is nothing to show. */
  shown: { name: string; login: string; password: string } | null;
  onClose: () => void;
}

export function OneTimePassword({ shown, onClose }: OneTimePasswordProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = shown !== null && copied === shown.password;
  return (
    <Modal
      open={shown !== null}
      title={t("admin:password.title", { name: shown?.name ?? "" })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <Button type="primary" onClick={onClose}>
          {t("admin:password.done")}
        </Button>
      }
    >
      <p>{t("admin:password.text", { login: shown?.login ?? "" })}</p>
      <p className={styles.line}>
        <code className={styles.password}>{shown?.password}</code>
        <Button
          icon={<CopyOutlined aria-hidden="true" />}
          onClick={async () => {
            const isDone = await copyText(shown?.password ?? "");
            setCopied(isDone && shown ? shown.password : null);
          }}
        >
          {t("common:action.copy")}
        </Button>
        <span aria-live="polite">{isCopied ? t("common:copied") : ""}</span>
      </p>
    </Modal>
  );
}
