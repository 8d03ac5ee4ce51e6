/** The versions of a document, each to download; a new version never replaces an old one. */
import { App, Button, Drawer, Progress } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import { fetchFile } from "@/api/files";
import type { DocumentVersionView, DocumentView, ProjectView } from "@/api/types";
import { FileField } from "@/desk-ui/file-field";
import { formatBytes, saveBlob } from "@/shared/browser";
import { formatInstant } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { ProblemNotice, useProblemText } from "@/ui/problem-notice";
import { contentPath } from "./document-model";
import { useProjectsChanged } from "./queries";
import { addVersion } from "./upload";
import styles from "./versions-drawer.module.css";

interface VersionsDrawerProps {
  project: ProjectView;
  document: DocumentView;
  mayUpload: boolean;
  onClose: () => void;
}

export function VersionsDrawer({ project, document, mayUpload, onClose }: VersionsDrawerProps) {
  const { t } = useTranslation();
  const path = { id: project.id, document_id: document.id };
  const query = $api.useQuery("get", "/api/v1/projects/{id}/documents/{document_id}/versions", {
    params: { path },
  });
  return (
    <Drawer
      open
      onClose={onClose}
      size={480}
      title={t("projects:document.versionsOf", { name: document.title })}
    >
      {mayUpload && <NewVersion project={project} document={document} />}
      <LoadView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("projects:document.noFile")} />}
      >
        {({ items }) => (
          <ol className={styles.list}>
            {items.map((version) => (
              <Version key={version.number} project={project} document={document} version={version} />
            ))}
          </ol>
        )}
      </LoadView>
    </Drawer>
  );
}

interface VersionProps {
  project: ProjectView;
  document: DocumentView;
  version: DocumentVersionView;
}

function Version({ project, document, version }: VersionProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const download = async () => {
    try {
      saveBlob(await fetchFile(contentPath(project.id, document.id, version.number)), version.file_name);
    } catch (error) {
      message.error(problemText(error));
    }
  };
  return (
    <li className={styles.version}>
      <p>
        <strong>{t("projects:document.number", { number: version.number })}</strong> {version.file_name}（
        {formatBytes(version.size)}）
      </p>
      <p className={styles.quiet}>
        {version.uploaded_by.name ?? t("desk:system")} · {formatInstant(version.uploaded_at)}
      </p>
      <p className={styles.quiet}>SHA-256 {version.sha256}</p>
      <Button size="small" onClick={download}>
        {t("projects:document.download")}
      </Button>
    </li>
  );
}

function NewVersion({ project, document }: { project: ProjectView; document: DocumentView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useProjectsChanged();
  const once = useOnce();
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const upload = async () => {
    if (!file) return;
    setError(null);
    setPercent(0);
    try {
      await addVersion(once, project.id, document.id, file, setPercent);
      message.success(t("projects:document.uploadedNow", { name: file.name }));
      setFile(null);
    } catch (failure) {
      setError(failure);
    } finally {
      setPercent(null);
      await changed();
    }
  };
  return (
    <div className={styles.upload}>
      <FileField value={file} onChange={setFile} />
      {percent !== null && <Progress percent={percent} aria-label={t("projects:document.uploading")} />}
      {error !== null && <ProblemNotice error={error} />}
      <Button type="primary" disabled={!file} loading={percent !== null} onClick={upload}>
        {t("projects:document.addVersion")}
      </Button>
    </div>
  );
}
