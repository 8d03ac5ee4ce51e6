/** Adding or changing a category, region or industry: name, and where it comes from. */
import { App, Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { today } from "@/shared/dates";
import { type EntryForm, toEntryForm } from "./model";

interface EntryDrawerProps {
  /** "new" to add one; null while closed. */
  edited: { code: string; name: string; source: string; year: number } | "new" | null;
  onClose: () => void;
  onSave: (form: EntryForm) => Promise<void>;
}

export function EntryDrawer({ edited, onClose, onSave }: EntryDrawerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const seen = edited === "new" ? null : edited;
  const required = { required: true, message: t("common:required") };
  return (
    <FormDrawer<EntryForm>
      title={t(seen ? "reference:edit" : "reference:add")}
      isOpen={edited !== null}
      initial={toEntryForm(seen, Number(today().slice(0, 4)))}
      onClose={onClose}
      onSave={async (form) => {
        await onSave(form);
        message.success(t("reference:saved", { name: form.name }));
        onClose();
      }}
    >
      {() => (
        <>
          {!seen && (
            <Form.Item name="code" label={t("reference:code")} rules={[{ ...required, whitespace: true }]}>
              <Input maxLength={32} spellCheck={false} />
            </Form.Item>
          )}
          <Form.Item name="name" label={t("reference:name")} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="source" label={t("reference:source")} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="year" label={t("reference:year")} rules={[required]}>
            <InputNumber min={1990} max={2100} precision={0} style={{ width: "100%" }} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
