/** Adding a document with its first file, or correcting its title, kind and label. */
import { Form, Input, Progress, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { findInPages } from "@/api/pages";
import type { DocumentKind, DocumentView, ProjectView, SecurityLabel } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { FileField } from "@/desk-ui/file-field";
import { useOnce } from "@/shared/use-once";
import { DOCUMENT_KINDS, titleOf } from "./document-model";
import { LABELS } from "./project-form";
import { useProjectsChanged } from "./queries";
import { addVersion } from "./upload";

interface DocumentForm {
  file: File | null;
  title: string;
  kind: DocumentKind;
  security_label: SecurityLabel;
}

const FIELD_WORDS = {
  file: "projects:document.file",
  title: "projects:document.title",
  kind: "projects:document.kind",
  security_label: "projects:field.label",
} as const satisfies Record<keyof DocumentForm, string>;

interface DocumentDrawerProps {
  project: ProjectView;
  edited: DocumentView | "new" | null;
  onClose: () => void;
}

export function DocumentDrawer({ project, edited, onClose }: DocumentDrawerProps) {
  const { t } = useTranslation();
  const changed = useProjectsChanged();
  const [percent, setPercent] = useState<number | null>(null);
  const once = useOnce();
  const onceByFile = useOnce();
  const seen = edited === "new" ? null : edited;

  const path = { id: project.id };
  const upload = async (form: DocumentForm, body: Omit<DocumentForm, "file">) => {
    const { file } = form;
    if (!file) return;
    // When only the bytes failed, the next try gets the document that is there already.
    await once({ path, body }, async (key) => {
      const { id } = await bodyOf(
        api.POST("/api/v1/projects/{id}/documents", { params: { path, header: creating(key) }, body }),
      );
      await addVersion(onceByFile, project.id, id, file, setPercent);
    });
  };
  const save = async (form: DocumentForm, base: DocumentView | null) => {
    const body = { title: form.title.trim(), kind: form.kind, security_label: form.security_label };
    try {
      if (base) {
        const params = { path: { ...path, document_id: base.id }, header: changing(base.version) };
        await api.PATCH("/api/v1/projects/{id}/documents/{document_id}", { params, body });
      } else {
        await upload(form, body);
      }
    } finally {
      setPercent(null);
      await changed();
    }
    onClose();
  };
  const toForm = (one: DocumentView | null): DocumentForm => ({
    file: null,
    title: one?.title ?? "",
    kind: one?.kind ?? "other",
    security_label: (one ?? project).security_label,
  });
  const show = (field: keyof DocumentForm, { kind, security_label }: DocumentForm) => {
    if (field === "kind") return t(`projects:document.kinds.${kind}`);
    return field === "security_label" ? t(`projects:label.${security_label}`) : undefined;
  };
  return (
    <EditDrawer<DocumentView, DocumentForm>
      title={t(seen ? "projects:document.edit" : "projects:document.add")}
      isOpen={edited !== null}
      seen={seen}
      toForm={toForm}
      label={(field) => t(FIELD_WORDS[field])}
      show={show}
      reread={({ id }) =>
        findInPages(
          (query) => bodyOf(api.GET("/api/v1/projects/{id}/documents", { params: { path, query } })),
          (document) => document.id === id,
        )
      }
      onClose={onClose}
      onSave={save}
    >
      {(form) => (
        <>
          {!seen && (
            <Form.Item
              name="file"
              label={t("projects:document.file")}
              rules={[{ required: true, message: t("desk:required") }]}
            >
              <FileField
                onChange={(file) => {
                  form.setFieldValue("file", file);
                  if (file && !form.getFieldValue("title")) form.setFieldValue("title", titleOf(file.name));
                }}
              />
            </Form.Item>
          )}
          <DocumentFields />
          {percent !== null && <Progress percent={percent} aria-label={t("projects:document.uploading")} />}
        </>
      )}
    </EditDrawer>
  );
}

function DocumentFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="title"
        label={t("projects:document.title")}
        rules={[{ required: true, whitespace: true, message: t("desk:required") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={t("projects:document.kind")}>
        <Select
          options={DOCUMENT_KINDS.map((kind) => ({
            value: kind,
            label: t(`projects:document.kinds.${kind}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="security_label" label={t("projects:field.label")}>
        <Select options={LABELS.map((code) => ({ value: code, label: t(`projects:label.${code}`) }))} />
      </Form.Item>
    </>
  );
}
