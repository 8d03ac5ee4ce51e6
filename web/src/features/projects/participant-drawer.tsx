/** Adding a unit that takes part, or changing what it does. */
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { findInPages } from "@/api/pages";
import type { ParticipantView, ProjectView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PersonSelect } from "@/desk-ui/person-select";
import { type Choice, unitChoice } from "@/shared/choice";
import { changedFields } from "@/shared/merge";
import { useOnce } from "@/shared/use-once";
import { useProjectsChanged } from "./queries";

const ROLES = ["lead", "cooperating"] as const;

interface ParticipantForm {
  unit: Choice | null;
  role: (typeof ROLES)[number];
  deliverable: string;
  contact: Choice | null;
}
const EMPTY: ParticipantForm = { unit: null, role: "cooperating", deliverable: "", contact: null };

const FIELD_WORDS = {
  unit: "projects:field.unitName",
  role: "projects:participant.role",
  deliverable: "projects:participant.deliverable",
  contact: "projects:participant.contact",
} as const satisfies Record<keyof ParticipantForm, string>;

function toForm(seen: ParticipantView | null): ParticipantForm {
  if (!seen) return EMPTY;
  const { role, deliverable } = seen;
  return { unit: unitChoice(seen.unit), role, deliverable, contact: unitChoice(seen.contact) };
}

function toBody({ role, deliverable, contact }: ParticipantForm) {
  return { role, deliverable: deliverable.trim(), contact_id: contact?.value ?? null };
}

interface ParticipantDrawerProps {
  project: ProjectView;
  edited: ParticipantView | "new" | null;
  onClose: () => void;
}

export function ParticipantDrawer({ project, edited, onClose }: ParticipantDrawerProps) {
  const { t } = useTranslation();
  const changed = useProjectsChanged();
  const once = useOnce();
  const seen = edited === "new" ? null : edited;
  const path = { id: project.id };
  const save = async (form: ParticipantForm, base: ParticipantView | null) => {
    if (!form.unit) return;
    if (base) {
      const params = { path: { ...path, participant_id: base.id }, header: changing(base.version) };
      const body = changedFields(toBody(toForm(base)), toBody(form));
      await api.PATCH("/api/v1/projects/{id}/participants/{participant_id}", { params, body });
    } else {
      const body = { ...toBody(form), unit_id: form.unit.value };
      await once({ path, body }, (key) =>
        api.POST("/api/v1/projects/{id}/participants", { params: { path, header: creating(key) }, body }),
      );
    }
    await changed();
    onClose();
  };
  return (
    <EditDrawer<ParticipantView, ParticipantForm>
      title={t(seen ? "projects:participant.edit" : "projects:participant.add")}
      isOpen={edited !== null}
      seen={seen}
      toForm={toForm}
      fieldFor={(name) => ({ unit_id: "unit", contact_id: "contact" })[name] ?? name}
      label={(field) => t(FIELD_WORDS[field])}
      show={(field, { role }) => (field === "role" ? t(`projects:participant.roles.${role}`) : undefined)}
      reread={({ id }) =>
        findInPages(
          (query) => bodyOf(api.GET("/api/v1/projects/{id}/participants", { params: { path, query } })),
          (participant) => participant.id === id,
        )
      }
      onDiscard={changed}
      onClose={onClose}
      onSave={save}
    >
      {() => <ParticipantFields isNew={edited === "new"} />}
    </EditDrawer>
  );
}

function ParticipantFields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t("desk:required") }];
  return (
    <>
      <Form.Item name="unit" label={t("projects:field.unitName")} rules={required}>
        <OrgTreeSelect disabled={!isNew} />
      </Form.Item>
      <Form.Item name="role" label={t("projects:participant.role")} rules={required}>
        <Select
          options={ROLES.map((role) => ({ value: role, label: t(`projects:participant.roles.${role}`) }))}
        />
      </Form.Item>
      <Form.Item name="deliverable" label={t("projects:participant.deliverable")}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item name="contact" label={t("projects:participant.contact")}>
        <PersonSelect />
      </Form.Item>
    </>
  );
}
