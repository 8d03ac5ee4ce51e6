/** The rows of the task tree: a real table with levels, folded and moved by buttons. */
import { DownOutlined, MoreOutlined, RightOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { ProjectView, TaskView } from "@/api/types";
import { acting, changing } from "@/api/writing";
import { useDeletion } from "@/desk-ui/use-deletion";
import { formatSpan, today } from "@/shared/dates";
import { daysLate, plannedPercent } from "@/shared/task";
import { PlainTable } from "@/ui/plain-table";
import { useProblemText } from "@/ui/problem-notice";
import { ProgressBar } from "@/ui/progress-bar";
import { StatusTag } from "@/ui/status-tag";
import { useProjectsChanged } from "./queries";
import styles from "./task-table.module.css";
import { buildTree, type Direction, placeFor, type TaskNode, visibleNodes } from "./task-tree";
import type { TaskEdit } from "./tasks-tab";

interface TaskTableProps {
  project: ProjectView;
  tasks: readonly TaskView[];
  onEdit?: ((edit: TaskEdit) => void) | undefined;
}

export function TaskTable({ project, tasks, onEdit }: TaskTableProps) {
  const { t } = useTranslation();
  const roots = useMemo(() => buildTree(tasks), [tasks]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  const actions = {
    id: "actions",
    header: t("common:actions"),
    render: (node: TaskNode) => (
      <TaskMenu project={project} node={node} roots={roots} onEdit={(edit) => onEdit?.(edit)} />
    ),
  };
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
        { id: "unit", header: t("projects:field.unitName"), render: ({ task }) => task.unit?.name ?? "—" },
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
        ...(onEdit ? [actions] : []),
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
  const late = daysLate(task, today());
  const isOpen = task.actual_end === null && task.progress_percent < 100;
  return (
    <span className={styles.planned}>
      {formatSpan(task.planned_start, task.planned_end)}
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

interface TaskMenuProps {
  project: ProjectView;
  node: TaskNode;
  roots: readonly TaskNode[];
  onEdit: (edit: TaskEdit) => void;
}

const DIRECTIONS: readonly Direction[] = ["up", "down", "in", "out"];

function TaskMenu({ project, node, roots, onEdit }: TaskMenuProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const askDelete = useDeletion();
  const changed = useProjectsChanged();
  const { task } = node;
  const path = { id: project.id, task_id: task.id };
  const move = async (direction: Direction) => {
    const body = placeFor(roots, task.id, direction);
    if (!body) return;
    try {
      await api.POST("/api/v1/projects/{id}/tasks/{task_id}/move", {
        params: { path, header: acting(task.version) },
        body,
      });
    } catch (error) {
      message.error(problemText(error));
    }
    await changed();
  };
  const remove = async () => {
    const params = { path, header: changing(task.version) };
    await api.DELETE("/api/v1/projects/{id}/tasks/{task_id}", { params });
    await changed();
  };
  const items = [
    { key: "edit", label: t("common:action.edit"), onClick: () => onEdit({ kind: "edit", task }) },
    { key: "add", label: t("projects:task.addBelow"), onClick: () => onEdit({ kind: "new", parent: task }) },
    ...DIRECTIONS.map((direction) => ({
      key: direction,
      label: t(`projects:task.move.${direction}`),
      disabled: placeFor(roots, task.id, direction) === null,
      onClick: () => move(direction),
    })),
    {
      key: "remove",
      danger: true,
      label: t("common:action.remove"),
      onClick: () => askDelete(task.title, remove),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button
        type="text"
        icon={<MoreOutlined aria-hidden="true" />}
        aria-haspopup="menu"
        aria-label={`${t("common:actions")} ${task.title}`}
      />
    </Dropdown>
  );
}
