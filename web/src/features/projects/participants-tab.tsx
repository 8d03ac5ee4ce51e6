/** The units that take part: who leads, who co-operates, and what each delivers. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { ParticipantView, ProjectView } from "@/api/types";
import { changing } from "@/api/writing";
import { RowActions } from "@/desk-ui/row-actions";
import { useDeletion } from "@/desk-ui/use-deletion";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { ParticipantDrawer } from "./participant-drawer";
import { useProjectsChanged } from "./queries";
import { TabFrame } from "./tab-frame";

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
    header: t("desk:actions"),
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
