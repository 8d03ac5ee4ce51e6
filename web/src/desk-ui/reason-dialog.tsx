/** Confirms a serious step by its name and asks for the reason that goes into the log. */
import { Button, Form, Input, Modal } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/ui/problem-notice";
import styles from "./reason-dialog.module.css";

interface ReasonDialogProps {
  title: string;
  /** What will happen, in one sentence. */
  text: string;
  confirmLabel: string;
  /** What the words are called, where they are not a reason. */
  label?: string;
  isOpen: boolean;
  isDanger?: boolean;
  /** Whether the server insists on a reason. */
  isRequired?: boolean;
  maxLength?: number;
  onClose: () => void;
  onConfirm: (reason: string) => Promise<void>;
  /** Further fields above the reason. */
  children?: ReactNode;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, confirmLabel, isOpen, isDanger = false, isRequired = true, maxLength = 500 } = props;
  const { label, onClose, onConfirm, children } = props;
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason?: string }>();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (!isOpen) setError(null);
  }, [isOpen]);
  const confirm = async ({ reason = "" }: { reason?: string }) => {
    setBusy(true);
    setError(null);
    await onConfirm(reason.trim()).catch(setError);
    setBusy(false);
  };
  return (
    <Modal
      open={isOpen}
      title={title}
      onCancel={() => !isBusy && onClose()}
      destroyOnHidden
      footer={[
        <Button key="cancel" onClick={onClose} disabled={isBusy}>
          {t("common:action.cancel")}
        </Button>,
        <Button key="confirm" type="primary" danger={isDanger} loading={isBusy} onClick={() => form.submit()}>
          {confirmLabel}
        </Button>,
      ]}
    >
      <p className={styles.text}>{text}</p>
      {error !== null && <ProblemNotice error={error} />}
      <Form form={form} layout="vertical" onFinish={confirm} preserve={false}>
        {children}
        <Form.Item
          name="reason"
          label={label ?? t("desk:reason")}
          rules={[{ required: isRequired, whitespace: true, message: t("desk:required") }]}
        >
          <Input.TextArea rows={3} maxLength={maxLength} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
