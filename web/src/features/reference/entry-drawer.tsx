/** Adding or changing a category, region or industry: name, and where it comes from. */
import { App, Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { today } from "@/shared/dates";
import { type Entry, type EntryForm, toEntryForm } from "./model";

interface EntryDrawerProps<Row extends Entry> {
  /** "new" to add one; null while closed. */
  edited: Row | "new" | null;
  onClose: () => void;
  onSave: (form: EntryForm, base: Row | null) => Promise<void>;
  /** The entry as it stands now. */
  reread: (row: Row) => Promise<Row | undefined>;
}

export function EntryDrawer<Row extends Entry>({ edited, onClose, onSave, reread }: EntryDrawerProps<Row>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const seen = edited === "new" ? null : edited;
  const required = { required: true, message: t("desk:required") };
  return (
    <EditDrawer<Row, EntryForm>
      title={t(seen ? "reference:edit" : "reference:add")}
      isOpen={edited !== null}
      seen={seen}
      toForm={(one) => toEntryForm(one, Number(today().slice(0, 4)))}
      label={(field) => t(`reference:${field}`)}
      reread={reread}
      onClose={onClose}
      onSave={async (form, base) => {
        await onSave(form, base);
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
    </EditDrawer>
  );
}
