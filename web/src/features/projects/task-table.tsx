/** The rows of the task tree: a real table with levels, folded and moved by buttons. */
import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectView, TaskView } from "@/api/types";
import { useUnitNames } from "@/desk-ui/use-unit-names";
import { today } from "@/shared/dates";
import { daysLate, plannedPercent } from "@/shared/task";
import { PlainTable } from "@/ui/plain-table";
import { ProgressBar } from "@/ui/progress-bar";
import { StatusTag } from "@/ui/status-tag";
import { useSpan } from "@/ui/use-span";
import { ReportButton } from "./report-button";
import { TaskMenu } from "./task-menu";
import styles from "./task-table.module.css";
import { buildTree, type TaskNode, visibleNodes } from "./task-tree";
import type { TaskEdit } from "./tasks-tab";
import type { PlanRights } from "./use-plan-rights";

interface TaskTableProps {
  project: ProjectView;
  tasks: readonly TaskView[];
  /** Left out where nothing is changed. */
  rights?: PlanRights;
  onEdit?: (edit: TaskEdit) => void;
}

export function TaskTable({ project, tasks, rights, onEdit }: TaskTableProps) {
  const { t } = useTranslation();
  const unitNames = useUnitNames();
  // On paper, where nothing is changed, units go by their full names.
  const unitForm = rights ? "short" : "full";
  const roots = useMemo(() => buildTree(tasks), [tasks]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  const actions = {
    id: "actions",
    header: t("desk:actions"),
    render: (node: TaskNode) =>
      rights?.mayPlan ? (
        <TaskMenu project={project} node={node} roots={roots} onEdit={(edit) => onEdit?.(edit)} />
      ) : (
        rights?.mayReport(node.task.assignee) && (
          <ReportButton
            name={node.task.title}
            onClick={() => onEdit?.({ kind: "report", task: node.task })}
          />
        )
      ),
  };
  const hasActions = tasks.some((task) => rights?.mayReport(task.assignee));
  return (
    <PlainTable
      caption={t("projects:tab.tasks")}
      rows={visibleNodes(roots, folded)}
      rowId={(node) => node.task.id}
      columns={[
        {
          id: "title",
          header: t("projects:task.title"),
          render: (node) => (
            <TaskTitle
              node={node}
              isFolded={folded.has(node.task.id)}
              onToggle={() => toggle(node.task.id)}
            />
          ),
        },
        {
          id: "unit",
          header: t("projects:field.unitName"),
          render: ({ task }) => (task.unit ? unitNames(task.unit)[unitForm] : "—"),
        },
        { id: "person", header: t("projects:task.person"), render: ({ task }) => task.assignee?.name ?? "—" },
        {
          id: "planned",
          header: t("projects:field.planned"),
          render: ({ task }) => <Planned task={task} />,
        },
        {
          id: "weight",
          header: t("projects:task.weight"),
          align: "right",
          render: ({ task }) => task.weight,
        },
        {
          id: "progress",
          header: t("projects:field.progress"),
          render: ({ task }) => <Progress task={task} />,
        },
        ...(hasActions ? [actions] : []),
      ]}
    />
  );
}

interface TaskTitleProps {
  node: TaskNode;
  isFolded: boolean;
  onToggle: () => void;
}

function TaskTitle({ node, isFolded, onToggle }: TaskTitleProps) {
  const { t } = useTranslation();
  const { task, level, children } = node;
  return (
    <span className={styles.title} style={{ paddingLeft: (level - 1) * 20 }}>
      {children.length > 0 ? (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          aria-label={`${t("projects:task.fold")} ${task.title}`}
          onClick={onToggle}
        >
          {isFolded ? <RightOutlined aria-hidden="true" /> : <DownOutlined aria-hidden="true" />}
        </button>
      ) : (
        <span className={styles.leaf} />
      )}
      <span className="visually-hidden">{t("projects:task.level", { level })}</span>
      <span className={styles.wbs}>{task.wbs}</span>
      <span>{task.title}</span>
    </span>
  );
}

function Planned({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const span = useSpan();
  const late = daysLate(task, today());
  const isOpen = task.actual_end === null && task.progress_percent < 100;
  return (
    <span className={styles.planned}>
      {span(task.planned_start, task.planned_end)}
      {isOpen && late > 0 && <StatusTag tone="bad">{t("projects:task.late", { days: late })}</StatusTag>}
    </span>
  );
}

function Progress({ task }: { task: TaskView }) {
  const planned = plannedPercent(task.planned_start, task.planned_end, today());
  const isOpen = task.actual_end === null && task.progress_percent < 100;
  const isLate = isOpen && daysLate(task, today()) > 0;
  return <ProgressBar percent={task.progress_percent} planned={planned} isLate={isLate} label={task.title} />;
}
