/** The units that take part: who leads, who co-operates, and what each delivers. */
import { Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { ParticipantView, ProjectView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PersonSelect } from "@/desk-ui/person-select";
import { RowActions } from "@/desk-ui/row-actions";
import { useDeletion } from "@/desk-ui/use-deletion";
import { type Choice, unitChoice } from "@/shared/choice";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { useProjectsChanged } from "./queries";
import { TabFrame } from "./tab-frame";

const ROLES = ["lead", "cooperating"] as const;

interface ParticipantForm {
  unit: Choice | null;
  role: (typeof ROLES)[number];
  deliverable: string;
  contact: Choice | null;
}
const EMPTY: ParticipantForm = { unit: null, role: "cooperating", deliverable: "", contact: null };

export function ParticipantsTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [edited, edit] = useState<ParticipantView | "new" | null>(null);
  const path = { id: project.id };
  const query = $api.useQuery("get", "/api/v1/projects/{id}/participants", { params: { path } });
  const mayEdit = can("project.participants", project);
  return (
    <TabFrame addLabel={mayEdit ? t("projects:participant.add") : undefined} onAdd={() => edit("new")}>
      <LoadView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={t("projects:participant.empty")} hint={t("projects:participant.emptyHint")} />
        }
      >
        {({ items }) => (
          <ParticipantTable project={project} items={items} onEdit={mayEdit ? edit : undefined} />
        )}
      </LoadView>
      <ParticipantDrawer project={project} edited={edited} onClose={() => edit(null)} />
    </TabFrame>
  );
}

interface ParticipantTableProps {
  project: ProjectView;
  items: readonly ParticipantView[];
  onEdit?: ((participant: ParticipantView) => void) | undefined;
}

export function ParticipantTable({ project, items, onEdit }: ParticipantTableProps) {
  const { t } = useTranslation();
  const askDelete = useDeletion();
  const changed = useProjectsChanged();
  const remove = async (row: ParticipantView) => {
    const path = { id: project.id, participant_id: row.id };
    await api.DELETE("/api/v1/projects/{id}/participants/{participant_id}", {
      params: { path, header: changing(row.version) },
    });
    await changed();
  };
  const actions = {
    id: "actions",
    header: t("common:actions"),
    render: (row: ParticipantView) => (
      <RowActions
        name={row.unit.name}
        onEdit={() => onEdit?.(row)}
        onRemove={() => askDelete(row.unit.name, () => remove(row))}
      />
    ),
  };
  return (
    <PlainTable
      caption={t("projects:tab.participants")}
      rows={items}
      rowId={(row) => row.id}
      columns={[
        { id: "unit", header: t("projects:field.unitName"), render: (row) => row.unit.name },
        {
          id: "role",
          header: t("projects:participant.role"),
          render: (row) => t(`projects:participant.roles.${row.role}`),
        },
        {
          id: "deliverable",
          header: t("projects:participant.deliverable"),
          isWrapped: true,
          render: (row) => row.deliverable || "—",
        },
        {
          id: "contact",
          header: t("projects:participant.contact"),
          render: (row) => row.contact?.name ?? "—",
        },
        ...(onEdit ? [actions] : []),
      ]}
    />
  );
}

interface ParticipantDrawerProps {
  project: ProjectView;
  edited: ParticipantView | "new" | null;
  onClose: () => void;
}

function ParticipantDrawer({ project, edited, onClose }: ParticipantDrawerProps) {
  const { t } = useTranslation();
  const changed = useProjectsChanged();
  const seen = edited === "new" ? null : edited;
  const save = async (form: ParticipantForm) => {
    const { role } = form;
    const body = { role, deliverable: form.deliverable.trim(), contact_id: form.contact?.value ?? null };
    // Which unit it is stays as it is: another unit is another participant.
    if (seen) {
      const path = { id: project.id, participant_id: seen.id };
      const params = { path, header: changing(seen.version) };
      await api.PATCH("/api/v1/projects/{id}/participants/{participant_id}", { params, body });
    } else if (form.unit) {
      const params = { path: { id: project.id }, header: creating() };
      await api.POST("/api/v1/projects/{id}/participants", {
        params,
        body: { ...body, unit_id: form.unit.value },
      });
    }
    await changed();
    onClose();
  };
  const initial = seen
    ? {
        unit: unitChoice(seen.unit),
        role: seen.role,
        deliverable: seen.deliverable,
        contact: unitChoice(seen.contact),
      }
    : EMPTY;
  const required = [{ required: true, message: t("common:required") }];
  return (
    <FormDrawer<ParticipantForm>
      title={t(seen ? "projects:participant.edit" : "projects:participant.add")}
      isOpen={edited !== null}
      initial={initial}
      fieldFor={(name) => ({ unit_id: "unit", contact_id: "contact" })[name] ?? name}
      onClose={onClose}
      onSave={save}
    >
      {() => (
        <>
          {seen ? (
            <Form.Item label={t("projects:field.unitName")}>{seen.unit.name}</Form.Item>
          ) : (
            <Form.Item name="unit" label={t("projects:field.unitName")} rules={required}>
              <OrgTreeSelect />
            </Form.Item>
          )}
          <Form.Item name="role" label={t("projects:participant.role")} rules={required}>
            <Select
              options={ROLES.map((role) => ({ value: role, label: t(`projects:participant.roles.${role}`) }))}
            />
          </Form.Item>
          <Form.Item name="deliverable" label={t("projects:participant.deliverable")}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
          <Form.Item name="contact" label={t("projects:participant.contact")}>
            <PersonSelect />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
