/** What can be done with a task of the tree: edit, add below, move, remove with all that is below. */
import { MoreOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { ProjectView } from "@/api/types";
import { acting, changing } from "@/api/writing";
import { useDeletion } from "@/desk-ui/use-deletion";
import { useProblemText } from "@/ui/problem-notice";
import { useProjectsChanged } from "./queries";
import { countBelow, type Direction, placeFor, type TaskNode } from "./task-tree";
import type { TaskEdit } from "./tasks-tab";

interface TaskMenuProps {
  project: ProjectView;
  node: TaskNode;
  roots: readonly TaskNode[];
  onEdit: (edit: TaskEdit) => void;
}

const DIRECTIONS: readonly Direction[] = ["up", "down", "in", "out"];

export function TaskMenu({ project, node, roots, onEdit }: TaskMenuProps) {
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
  const below = countBelow(node);
  const remove = async () => {
    const params = { path, query: { with_children: below > 0 }, header: changing(task.version) };
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
      label: below > 0 ? t("projects:task.removeAll", { count: below }) : t("common:action.remove"),
      onClick: () =>
        askDelete(
          task.title,
          remove,
          below > 0 ? t("projects:task.removeBelow", { count: below }) : undefined,
        ),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button
        type="text"
        icon={<MoreOutlined aria-hidden="true" />}
        aria-haspopup="menu"
        aria-label={`${t("desk:actions")} ${task.title}`}
      />
    </Dropdown>
  );
}
