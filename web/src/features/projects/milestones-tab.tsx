/** The key nodes of a project: planned and actual day, who answers for them, how late. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import type { MilestoneView, ProjectView } from "@/api/types";
import { changing } from "@/api/writing";
import { RowActions } from "@/desk-ui/row-actions";
import { useDeletion } from "@/desk-ui/use-deletion";
import { useUnitNames } from "@/desk-ui/use-unit-names";
import { formatDate, today } from "@/shared/dates";
import { daysLate } from "@/shared/task";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";
import { MilestoneDrawer } from "./milestone-drawer";
import { useProjectsChanged } from "./queries";
import { ReportButton } from "./report-button";
import { TabFrame } from "./tab-frame";
import { type PlanRights, usePlanRights } from "./use-plan-rights";

export function MilestonesTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [edited, edit] = useState<MilestoneView | "new" | null>(null);
  const rights = usePlanRights(project);
  const params = { path: { id: project.id }, query: { limit: 100 } };
  const query = $api.useQuery("get", "/api/v1/projects/{id}/milestones", { params });
  return (
    <TabFrame addLabel={rights.mayPlan ? t("projects:milestone.add") : undefined} onAdd={() => edit("new")}>
      <LoadView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("projects:milestone.empty")} hint={t("projects:milestone.emptyHint")} />}
      >
        {({ items }) => <MilestoneTable project={project} items={items} rights={rights} onEdit={edit} />}
      </LoadView>
      <MilestoneDrawer
        project={project}
        edited={edited}
        isReport={!rights.mayPlan}
        onClose={() => edit(null)}
      />
    </TabFrame>
  );
}

interface MilestoneTableProps {
  project: ProjectView;
  items: readonly MilestoneView[];
  /** Left out where nothing is changed. */
  rights?: PlanRights;
  onEdit?: (milestone: MilestoneView) => void;
}

export function MilestoneTable({ project, items, rights, onEdit }: MilestoneTableProps) {
  const { t } = useTranslation();
  const askDelete = useDeletion();
  const unitNames = useUnitNames();
  // On paper, where nothing is changed, units go by their full names.
  const unitForm = rights ? "short" : "full";
  const changed = useProjectsChanged();
  const remove = async (row: MilestoneView) => {
    const path = { id: project.id, milestone_id: row.id };
    await api.DELETE("/api/v1/projects/{id}/milestones/{milestone_id}", {
      params: { path, header: changing(row.version) },
    });
    await changed();
  };
  const actions = {
    id: "actions",
    header: t("desk:actions"),
    render: (row: MilestoneView) =>
      rights?.mayPlan ? (
        <RowActions
          name={row.title}
          onEdit={() => onEdit?.(row)}
          onRemove={() => askDelete(row.title, () => remove(row))}
        />
      ) : (
        rights?.mayReport(row.person) && <ReportButton name={row.title} onClick={() => onEdit?.(row)} />
      ),
  };
  const hasActions = items.some((row) => rights?.mayReport(row.person));
  return (
    <PlainTable
      caption={t("projects:tab.milestones")}
      rows={items}
      rowId={(row) => row.id}
      columns={[
        {
          id: "title",
          header: t("projects:milestone.title"),
          render: (row) => (row.is_key ? <strong>{row.title}</strong> : row.title),
        },
        {
          id: "status",
          header: t("projects:milestone.status"),
          render: (row) => <MilestoneStatus milestone={row} />,
        },
        {
          id: "planned",
          header: t("projects:milestone.planned"),
          render: (row) => formatDate(row.planned_date),
        },
        {
          id: "actual",
          header: t("projects:milestone.actual"),
          render: (row) => formatDate(row.actual_date),
        },
        {
          id: "unit",
          header: t("projects:field.unitName"),
          render: (row) => (row.unit ? unitNames(row.unit)[unitForm] : "—"),
        },
        { id: "person", header: t("projects:task.person"), render: (row) => row.person?.name ?? "—" },
        ...(hasActions ? [actions] : []),
      ]}
    />
  );
}

/** Done, open, or late by so many days. */
export function MilestoneStatus({ milestone }: { milestone: MilestoneView }) {
  const { t } = useTranslation();
  const late = daysLate({ planned_end: milestone.planned_date, actual_end: milestone.actual_date }, today());
  if (late > 0 && !milestone.actual_date) {
    return <StatusTag tone="bad">{t("projects:task.late", { days: late })}</StatusTag>;
  }
  if (milestone.actual_date) {
    return late > 0 ? (
      <StatusTag tone="warn">{t("projects:milestone.doneLate", { days: late })}</StatusTag>
    ) : (
      <StatusTag tone="ok">{t("projects:milestone.done")}</StatusTag>
    );
  }
  return (
    <StatusTag tone="idle" shape="ring">
      {t("projects:milestone.open")}
    </StatusTag>
  );
}
