/** The tags of a project, edited in place. */
import { App, Button, Select, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/permissions";
import { toApiError } from "@/api/problem";
import type { ProjectView } from "@/api/types";
import { changing } from "@/api/writing";
import { useProblemText } from "@/ui/problem-notice";
import { useProjectsChanged } from "./queries";
import styles from "./tag-editor.module.css";

export function TagEditor({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [isEditing, setEditing] = useState(false);
  if (isEditing) return <Editor project={project} onDone={() => setEditing(false)} />;
  return (
    <div className={styles.line}>
      {project.tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      {project.tags.length === 0 && <span>{t("projects:tags.none")}</span>}
      {can("project.edit", project) && (
        <Button size="small" onClick={() => setEditing(true)}>
          {t("projects:tags.edit")}
        </Button>
      )}
    </div>
  );
}

function Editor({ project, onDone }: { project: ProjectView; onDone: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const changed = useProjectsChanged();
  const [tags, setTags] = useState(project.tags);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const params = { path: { id: project.id }, header: changing(project.version) };
      await api.PATCH("/api/v1/projects/{id}", { params, body: { tags } });
      message.success(t("projects:tags.saved"));
      await changed();
      onDone();
    } catch (error) {
      message.error(problemText(error));
      if (toApiError(error).isConflict) await changed();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.line}>
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        maxCount={20}
        tokenSeparators={[",", "，", "、"]}
        aria-label={t("projects:field.tags")}
        className={styles.input ?? ""}
        value={tags}
        onChange={setTags}
      />
      <Button type="primary" loading={isBusy} onClick={save}>
        {t("desk:action.save")}
      </Button>
      <Button onClick={onDone}>{t("common:action.cancel")}</Button>
    </div>
  );
}
