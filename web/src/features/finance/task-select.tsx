/** Picks a work package of a project by its number or name. */
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { api, bodyOf } from "@/api/client";
import type { TaskView } from "@/api/types";
import type { Choice } from "@/shared/choice";

interface TaskSelectProps {
  projectId: string;
  id?: string;
  value?: Choice | null;
  onChange?: (value: Choice | null) => void;
}

const PAGE = 100;

export function TaskSelect({ projectId, value, onChange, ...rest }: TaskSelectProps) {
  const query = useQuery({
    queryKey: ["get", "/api/v1/projects/{id}/tasks", projectId],
    queryFn: ({ signal }) => allTasks(projectId, signal),
  });
  const options = (query.data ?? []).map((task) => ({ value: task.id, label: `${task.wbs} ${task.title}` }));
  return (
    <Select
      {...rest}
      labelInValue
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      loading={query.isLoading}
      options={options}
      value={value ?? null}
      onChange={(next: Choice | null | undefined) =>
        onChange?.(next ? { value: next.value, label: String(next.label) } : null)
      }
    />
  );
}

/** Shares its place in the cache with the tasks tab: both hold all tasks of the project. */
async function allTasks(id: string, signal: AbortSignal): Promise<TaskView[]> {
  const items: TaskView[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: PAGE, ...(cursor ? { cursor } : {}) };
    const page = await bodyOf(
      api.GET("/api/v1/projects/{id}/tasks", { params: { path: { id }, query }, signal }),
    );
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return items;
}
