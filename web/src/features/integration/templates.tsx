/** Mappings with a name: take one, keep the present one, remove one. */
import { App, Button, Dropdown, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import type { ImportMapping, ImportTemplate } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { useDeletion } from "@/desk-ui/use-deletion";
import { useOnce } from "@/shared/use-once";
import { ProblemNotice } from "@/ui/problem-notice";
import { useStep } from "./use-step";

interface TemplatesProps {
  mapping: ImportMapping;
  onPick: (mapping: ImportMapping) => void;
}

export function Templates({ mapping, onPick }: TemplatesProps) {
  const { t } = useTranslation();
  const [isNaming, setNaming] = useState(false);
  const query = $api.useQuery("get", "/api/v1/import-templates");
  const askDelete = useDeletion();
  const remove = async ({ id, version }: ImportTemplate) => {
    await api.DELETE("/api/v1/import-templates/{id}", {
      params: { path: { id }, header: changing(version) },
    });
    await query.refetch();
  };
  const known = query.data?.items ?? [];
  const items = [
    ...known.map((one) => ({ key: one.id, label: one.name, onClick: () => onPick(one.mapping) })),
    ...(known.length > 0 ? [{ type: "divider" as const }] : []),
    { key: "+", label: t("imports:template.save"), onClick: () => setNaming(true) },
    ...known.map((one) => ({
      key: `- ${one.id}`,
      danger: true,
      label: t("imports:template.remove", { name: one.name }),
      onClick: () => askDelete(one.name, () => remove(one)),
    })),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button aria-haspopup="menu">{t("imports:template.title")}</Button>
      </Dropdown>
      {isNaming && (
        <NameDialog mapping={mapping} onClose={() => setNaming(false)} onSaved={() => query.refetch()} />
      )}
    </>
  );
}

interface NameDialogProps {
  mapping: ImportMapping;
  onClose: () => void;
  onSaved: () => Promise<unknown>;
}

function NameDialog({ mapping, onClose, onSaved }: NameDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const once = useOnce();
  const [name, setName] = useState("");
  const { run, isBusy, error } = useStep(onSaved);
  const save = () =>
    run(async () => {
      const body = { name: name.trim(), mapping };
      await once(body, (key) =>
        api.POST("/api/v1/import-templates", { params: { header: creating(key) }, body }),
      );
      message.success(t("imports:template.saved", { name: name.trim() }));
      onClose();
    });
  return (
    <Modal
      open
      title={t("imports:template.save")}
      okText={t("desk:action.save")}
      okButtonProps={{ disabled: name.trim() === "", loading: isBusy }}
      cancelText={t("common:action.cancel")}
      onOk={save}
      onCancel={onClose}
    >
      <Input
        aria-label={t("imports:template.name")}
        placeholder={t("imports:template.name")}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => name.trim() && save()}
      />
      {error !== null && <ProblemNotice error={error} />}
    </Modal>
  );
}
