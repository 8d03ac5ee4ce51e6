/** The papers of a project: each with its versions, preview of PDF and pictures, download. */
import { DownloadOutlined, EyeOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import { fetchFile } from "@/api/files";
import { useCan } from "@/api/permissions";
import type { DocumentView, ProjectView } from "@/api/types";
import { changing } from "@/api/writing";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { RowActions } from "@/desk-ui/row-actions";
import { formatBytes, saveBlob } from "@/shared/browser";
import { formatInstant } from "@/shared/dates";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { useProblemText } from "@/ui/problem-notice";
import { DocumentDrawer } from "./document-drawer";
import { contentPath, previewKind } from "./document-model";
import { DocumentPreview } from "./document-preview";
import styles from "./documents-tab.module.css";
import { useProjectsChanged } from "./queries";
import { TabFrame } from "./tab-frame";
import { VersionsDrawer } from "./versions-drawer";

export function DocumentsTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [edited, edit] = useState<DocumentView | "new" | null>(null);
  const params = { path: { id: project.id }, query: { limit: 100 } };
  const query = $api.useQuery("get", "/api/v1/projects/{id}/documents", { params });
  const mayEdit = can("project.documents", project);
  return (
    <TabFrame addLabel={mayEdit ? t("projects:document.add") : undefined} onAdd={() => edit("new")}>
      <LoadView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("projects:document.empty")} hint={t("projects:document.emptyHint")} />}
      >
        {({ items }) => <DocumentTable project={project} items={items} onEdit={mayEdit ? edit : undefined} />}
      </LoadView>
      <DocumentDrawer project={project} edited={edited} onClose={() => edit(null)} />
    </TabFrame>
  );
}

interface DocumentTableProps {
  project: ProjectView;
  items: readonly DocumentView[];
  onEdit: ((document: DocumentView) => void) | undefined;
}

function DocumentTable({ project, items, onEdit }: DocumentTableProps) {
  const { t } = useTranslation();
  const [previewed, preview] = useState<DocumentView | null>(null);
  const [listed, list] = useState<DocumentView | null>(null);
  const [removed, askRemove] = useState<DocumentView | null>(null);
  return (
    <>
      <PlainTable
        caption={t("projects:tab.documents")}
        rows={items}
        rowId={(row) => row.id}
        columns={[
          { id: "title", header: t("projects:document.title"), render: (row) => row.title },
          {
            id: "kind",
            header: t("projects:document.kind"),
            render: (row) => t(`projects:document.kinds.${row.kind}`),
          },
          {
            id: "label",
            header: t("projects:field.label"),
            render: (row) => t(`projects:label.${row.security_label}`),
          },
          {
            id: "version",
            header: t("projects:document.version"),
            render: (row) => (
              <Button type="link" className={styles.link ?? ""} onClick={() => list(row)}>
                <VersionWords document={row} />
              </Button>
            ),
          },
          {
            id: "size",
            header: t("projects:document.size"),
            align: "right",
            render: (row) => (row.current ? formatBytes(row.current.size) : "—"),
          },
          {
            id: "uploaded",
            header: t("projects:document.uploaded"),
            render: (row) => formatInstant(row.current?.uploaded_at),
          },
          {
            id: "actions",
            header: t("desk:actions"),
            render: (row) => (
              <span className={styles.actions}>
                <FileButtons project={project} document={row} onPreview={() => preview(row)} />
                {onEdit && (
                  <RowActions name={row.title} onEdit={() => onEdit(row)} onRemove={() => askRemove(row)} />
                )}
              </span>
            ),
          },
        ]}
      />
      <RemovalDialog project={project} document={removed} onClose={() => askRemove(null)} />
      {previewed && <DocumentPreview project={project} document={previewed} onClose={() => preview(null)} />}
      {listed && (
        <VersionsDrawer
          project={project}
          document={listed}
          mayUpload={onEdit !== undefined}
          onClose={() => list(null)}
        />
      )}
    </>
  );
}

/** Which version is the current one; how many there are only where there is more than one. */
function VersionWords({ document }: { document: DocumentView }) {
  const { t } = useTranslation();
  const { current, version_count: count } = document;
  if (!current) return t("projects:document.noFile");
  const { number } = current;
  return count > 1
    ? t("projects:document.versionOf", { number, count })
    : t("projects:document.versionOnly", { number });
}

interface RemovalDialogProps {
  project: ProjectView;
  /** null while closed. */
  document: DocumentView | null;
  onClose: () => void;
}

/** A paper is removed for a reason, which goes on record with it. */
function RemovalDialog({ project, document, onClose }: RemovalDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useProjectsChanged();
  const name = document?.title ?? "";
  const remove = async (reason: string) => {
    if (!document) return;
    const path = { id: project.id, document_id: document.id };
    await api.DELETE("/api/v1/projects/{id}/documents/{document_id}", {
      params: { path, query: { reason }, header: changing(document.version) },
    });
    message.success(t("desk:remove.done", { name }));
    onClose();
    await changed();
  };
  return (
    <ReasonDialog
      title={t("desk:remove.title", { name })}
      text={t("desk:remove.text")}
      confirmLabel={t("common:action.remove")}
      isOpen={document !== null}
      isDanger
      onClose={onClose}
      onConfirm={remove}
    />
  );
}

interface FileButtonsProps {
  project: ProjectView;
  document: DocumentView;
  onPreview: () => void;
}

function FileButtons({ project, document, onPreview }: FileButtonsProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const { current } = document;
  if (!current) return null;
  const download = async () => {
    try {
      saveBlob(await fetchFile(contentPath(project.id, document.id, current.number)), current.file_name);
    } catch (error) {
      message.error(problemText(error));
    }
  };
  return (
    <>
      {previewKind(current.media_type) !== null && (
        <Button
          type="text"
          icon={<EyeOutlined aria-hidden="true" />}
          aria-label={`${t("projects:document.preview")} ${document.title}`}
          title={t("projects:document.preview")}
          onClick={onPreview}
        />
      )}
      <Button
        type="text"
        icon={<DownloadOutlined aria-hidden="true" />}
        aria-label={`${t("projects:document.download")} ${document.title}`}
        title={t("projects:document.download")}
        onClick={download}
      />
    </>
  );
}
