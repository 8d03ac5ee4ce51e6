/** Saved views: a name for the present state of the register, to come back to. */
import { App, Button, Dropdown, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { $api, api } from "@/api/client";
import type { SavedView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { useDeletion } from "@/desk-ui/use-deletion";
import { useOnce } from "@/shared/use-once";
import { ProblemNotice } from "@/ui/problem-notice";
import type { ColumnId } from "./model";

interface SavedViewsProps {
  columns: readonly ColumnId[];
}

export function SavedViews({ columns }: SavedViewsProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const [isNaming, setNaming] = useState(false);
  const params = { query: { page: "register" as const, limit: 100 } };
  const views = $api.useQuery("get", "/api/v1/saved-views", { params });
  const askDelete = useDeletion();
  const remove = async (view: SavedView) => {
    await api.DELETE("/api/v1/saved-views/{id}", {
      params: { path: { id: view.id }, header: changing(view.version) },
    });
    await views.refetch();
  };
  const mine = views.data?.items ?? [];
  const items = [
    ...mine.map((view) => ({ key: view.id, label: view.name, onClick: () => setQuery(view.query) })),
    ...(mine.length > 0 ? [{ type: "divider" as const }] : []),
    { key: "+", label: t("projects:views.save"), onClick: () => setNaming(true) },
    ...mine
      .filter((view) => view.query === query.toString())
      .map((view) => ({
        key: `- ${view.id}`,
        danger: true,
        label: t("projects:views.remove", { name: view.name }),
        onClick: () => askDelete(view.name, () => remove(view)),
      })),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button aria-haspopup="menu">{t("projects:views.title")}</Button>
      </Dropdown>
      {isNaming && (
        <NameDialog
          query={query.toString()}
          columns={columns}
          onClose={() => setNaming(false)}
          onSaved={() => views.refetch()}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  query: string;
  columns: readonly ColumnId[];
  onClose: () => void;
  onSaved: () => void;
}

function NameDialog({ query, columns, onClose, onSaved }: NameDialogProps) {
  const { t } = useTranslation();
  const once = useOnce();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ name: string }>();
  const [error, setError] = useState<unknown>(null);
  const save = async ({ name }: { name: string }) => {
    try {
      const body = { name, page: "register" as const, query, columns: [...columns] };
      await once(body, (key) => api.POST("/api/v1/saved-views", { params: { header: creating(key) }, body }));
      message.success(t("projects:views.saved", { name }));
      onSaved();
      onClose();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Modal
      open
      title={t("projects:views.save")}
      okText={t("desk:action.save")}
      cancelText={t("common:action.cancel")}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={save} initialValues={{ name: "" }}>
        <Form.Item
          name="name"
          label={t("projects:views.name")}
          rules={[{ required: true, whitespace: true, message: t("desk:required") }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
      </Form>
      {error !== null && <ProblemNotice error={error} />}
    </Modal>
  );
}
