/** The end: what was written, and taking it back with a reason while that is possible; or what went wrong. */
import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api } from "@/api/client";
import { acting } from "@/api/writing";
import { formatInstant } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { Card } from "@/ui/card";
import { ProblemNotice } from "@/ui/problem-notice";
import { CountCards } from "./count-cards";
import styles from "./import.module.css";
import type { StepProps } from "./import.route";
import { canUndo } from "./model";

export function EndStep({ view, onChanged }: StepProps) {
  const { t } = useTranslation();
  const [isUndoing, undo] = useState(false);
  const { result, undo_result: taken } = view;
  return (
    <>
      {view.problem && (
        <p role="alert" className={styles.problem}>
          {view.problem.detail}
        </p>
      )}
      {result && (
        <Card title={t("imports:written", { time: formatInstant(view.committed_at) })}>
          <CountCards
            items={[
              ["created", result.created],
              ["updated", result.updated],
              ["unchanged", result.unchanged],
              ["superseded", result.superseded],
              ["refused", result.refused],
            ]}
          />
        </Card>
      )}
      {taken && (
        <Card title={t("imports:takenBack")}>
          <CountCards
            items={[
              ["withdrawn", taken.withdrawn],
              ["restored", taken.restored],
              ["skipped", taken.skipped],
            ]}
          />
          {taken.skipped > 0 && <p className={styles.quiet}>{t("imports:skippedHint")}</p>}
        </Card>
      )}
      <div className={styles.foot}>
        <Link to="/desk/projects">{t("imports:toRegister")}</Link>
        {canUndo(view) && (
          <>
            <Button danger onClick={() => undo(true)}>
              {t("imports:undo")}
            </Button>
            <span className={styles.quiet}>
              {t("imports:undoUntil", { time: formatInstant(view.undo_until) })}
            </span>
          </>
        )}
      </div>
      {isUndoing && <UndoDialog view={view} onChanged={onChanged} onClose={() => undo(false)} />}
    </>
  );
}

function UndoDialog({ view, onChanged, onClose }: StepProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const once = useOnce();
  const run = async ({ reason }: { reason: string }) => {
    setBusy(true);
    setError(null);
    try {
      const { id, version } = view;
      const body = { reason: reason.trim() };
      await once({ id, version, body }, (key) =>
        api.POST("/api/v1/imports/{id}/undo", {
          params: { path: { id }, header: acting(version, key) },
          body,
        }),
      );
      await onChanged();
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t("imports:undoTitle", { name: view.file_name })}
      okText={t("imports:undo")}
      okButtonProps={{ danger: true, loading: isBusy }}
      cancelText={t("common:action.cancel")}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t("imports:undoText")}</p>
      <Form form={form} layout="vertical" onFinish={run}>
        <Form.Item
          name="reason"
          label={t("imports:reason")}
          rules={[{ required: true, whitespace: true, message: t("desk:required") }]}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </Form>
      {error !== null && <ProblemNotice error={error} />}
    </Modal>
  );
}
