/**
 * Creating or editing a project. An edit names the version it saw; when somebody else was faster
 * both versions are shown and a person decides field by field.
 */
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { ProjectView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { useOwnUnit } from "@/desk-ui/use-own-unit";
import { formatInstant } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { ProjectFields } from "./project-fields";
import {
  EMPTY_PROJECT,
  fieldFor,
  fieldText,
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
  const once = useOnce();
  const ownUnit = useOwnUnit();

  const finish = async (saved: ProjectView) => {
    message.success(t(project ? "projects:edit.saved" : "projects:create.done", { name: saved.name }));
    await changed();
    onClose();
    onSaved(saved);
  };
  const create = async (form: ProjectForm) => {
    if (!form.unit) return;
    const body = toCreate(form, form.unit);
    const made = await once(body, (key) =>
      bodyOf(api.POST("/api/v1/projects", { params: { header: creating(key) }, body })),
    );
    await finish(made);
  };
  const update = async (base: ProjectView, form: ProjectForm) => {
    const body = toPatch(toForm(base), form);
    if (Object.keys(body).length === 0) return finish(base);
    const params = { path: { id: base.id }, header: changing(base.version) };
    await finish(await bodyOf(api.PATCH("/api/v1/projects/{id}", { params, body })));
  };
  const label = (code: ProjectForm["security_label"]) => t(`projects:label.${code}`);
  const savedBy = ({ updated_at, updated_by }: ProjectView) =>
    t("projects:edit.savedBy", {
      name: updated_by.name ?? t("desk:system"),
      time: formatInstant(updated_at),
    });

  return (
    <EditDrawer<ProjectView, ProjectForm>
      title={t(project ? "projects:edit.title" : "projects:create.title")}
      isOpen={isOpen}
      seen={project ?? null}
      toForm={(seen) => (seen ? toForm(seen) : { ...EMPTY_PROJECT, unit: ownUnit })}
      fieldFor={fieldFor}
      label={(field) => t(`projects:form.${field}`)}
      show={(field, form) => fieldText(form, field, label)}
      savedBy={savedBy}
      reread={({ id }) => bodyOf(api.GET("/api/v1/projects/{id}", { params: { path: { id } } }))}
      onDiscard={changed}
      onClose={onClose}
      onSave={(form, base) => (base ? update(base, form) : create(form))}
    >
      {() => <ProjectFields />}
    </EditDrawer>
  );
}
