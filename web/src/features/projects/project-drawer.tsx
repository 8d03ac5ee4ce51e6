/**
 * Creating or editing a project. An edit names the version it saw; when somebody else was faster
 * both versions are shown and a person decides field by field.
 */
import { App } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { toApiError } from "@/api/problem";
import type { ProjectView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { ConflictView } from "@/desk-ui/conflict-view";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { useOwnUnit } from "@/desk-ui/use-own-unit";
import { formatInstant } from "@/shared/dates";
import { newId } from "@/shared/id";
import { differences, merge, type Side } from "@/shared/merge";
import { ProjectFields } from "./project-fields";
import {
  EMPTY_PROJECT,
  fieldFor,
  fieldText,
  PROJECT_FIELDS,
  type ProjectField,
  type ProjectForm,
  toCreate,
  toForm,
  toPatch,
} from "./project-form";
import { useProjectsChanged } from "./queries";

interface ProjectDrawerProps {
  /** The project to edit; left out to create one. */
  project?: ProjectView;
  isOpen: boolean;
  onClose: () => void;
  onSaved: (project: ProjectView) => void;
}

export function ProjectDrawer({ project, isOpen, onClose, onSaved }: ProjectDrawerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useProjectsChanged();
  const ownUnit = useOwnUnit();
  const [conflict, setConflict] = useState<{ mine: ProjectForm; theirs: ProjectView } | null>(null);
  // One key per opened form: pressing "save" twice creates one project.
  const key = useRef(newId());

  const finish = async (saved: ProjectView) => {
    setConflict(null);
    key.current = newId();
    message.success(t(project ? "projects:edit.saved" : "projects:create.done", { name: saved.name }));
    await changed();
    onClose();
    onSaved(saved);
  };
  const create = async (form: ProjectForm) => {
    if (!form.unit) return;
    const header = creating(key.current);
    const body = toCreate(form, form.unit);
    await finish(await bodyOf(api.POST("/api/v1/projects", { params: { header }, body })));
  };
  const update = async (seen: ProjectView, form: ProjectForm) => {
    const body = toPatch(toForm(seen), form);
    if (Object.keys(body).length === 0) return finish(seen);
    const params = { path: { id: seen.id }, header: changing(seen.version) };
    try {
      await finish(await bodyOf(api.PATCH("/api/v1/projects/{id}", { params, body })));
    } catch (error) {
      if (!toApiError(error).isConflict) throw error;
      const theirs = await bodyOf(api.GET("/api/v1/projects/{id}", { params: { path: { id: seen.id } } }));
      setConflict({ mine: form, theirs });
    }
  };

  return (
    <FormDrawer<ProjectForm>
      title={t(project ? "projects:edit.title" : "projects:create.title")}
      isOpen={isOpen}
      initial={project ? toForm(project) : { ...EMPTY_PROJECT, unit: ownUnit }}
      fieldFor={fieldFor}
      onClose={() => {
        setConflict(null);
        onClose();
      }}
      onSave={(form) => (project ? update(project, form) : create(form))}
      instead={
        project &&
        conflict && (
          <ProjectConflict
            base={project}
            {...conflict}
            onSave={(form) => update(conflict.theirs, form)}
            onDiscard={async () => {
              setConflict(null);
              await changed();
              onClose();
            }}
          />
        )
      }
    >
      {() => <ProjectFields />}
    </FormDrawer>
  );
}

interface ProjectConflictProps {
  base: ProjectView;
  mine: ProjectForm;
  theirs: ProjectView;
  onSave: (form: ProjectForm) => Promise<void>;
  onDiscard: () => void;
}

function ProjectConflict({ base, mine, theirs, onSave, onDiscard }: ProjectConflictProps) {
  const { t } = useTranslation();
  const other = toForm(theirs);
  const label = (code: ProjectForm["security_label"]) => t(`projects:label.${code}`);
  const time = formatInstant(theirs.updated_at);
  return (
    <ConflictView<ProjectField>
      // A third version arrived meanwhile: start the choices over.
      key={theirs.version}
      differences={differences(PROJECT_FIELDS, toForm(base), mine, other)}
      label={(field) => t(`projects:form.${field}`)}
      show={(side: Side, field) => fieldText(side === "mine" ? mine : other, field, label)}
      savedBy={t("projects:edit.savedBy", { name: theirs.updated_by.name ?? t("common:system"), time })}
      onSave={(picks) => onSave(merge(mine, other, picks))}
      onDiscard={onDiscard}
    />
  );
}
