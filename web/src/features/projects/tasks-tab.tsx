/** The work breakdown as a tree: fold, edit, add below, move. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectView, TaskView } from "@/api/types";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { useTasks } from "./queries";
import { TabFrame } from "./tab-frame";
import { TaskDrawer } from "./task-drawer";
import { TaskTable } from "./task-table";
import { usePlanRights } from "./use-plan-rights";

/** What the drawer is open for. */
export type TaskEdit =
  | { kind: "new"; parent: TaskView | null }
  | { kind: "edit"; task: TaskView }
  | { kind: "report"; task: TaskView };

export function TasksTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [edited, edit] = useState<TaskEdit | null>(null);
  const query = useTasks(project.id);
  const rights = usePlanRights(project);
  return (
    <TabFrame
      addLabel={rights.mayPlan ? t("projects:task.add") : undefined}
      onAdd={() => edit({ kind: "new", parent: null })}
    >
      <LoadView
        query={query}
        rows={8}
        isEmpty={(tasks) => tasks.length === 0}
        empty={<EmptyState title={t("projects:task.empty")} hint={t("projects:task.emptyHint")} />}
      >
        {(tasks) => <TaskTable project={project} tasks={tasks} rights={rights} onEdit={edit} />}
      </LoadView>
      <TaskDrawer project={project} edited={edited} onClose={() => edit(null)} />
    </TabFrame>
  );
}
