/** Picks a work package of a project by its number or name. */
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { api, bodyOf } from "@/api/client";
import { allPages } from "@/api/pages";
import type { Choice } from "@/shared/choice";

interface TaskSelectProps {
  projectId: string;
  id?: string;
  value?: Choice | null;
  onChange?: (value: Choice | null) => void;
}

export function TaskSelect({ projectId, value, onChange, ...rest }: TaskSelectProps) {
  // Shares its place in the cache with the tasks tab: both hold all tasks of the project.
  const query = useQuery({
    queryKey: ["get", "/api/v1/projects/{id}/tasks", projectId],
    queryFn: ({ signal }) =>
      allPages((page) =>
        bodyOf(
          api.GET("/api/v1/projects/{id}/tasks", {
            params: { path: { id: projectId }, query: page },
            signal,
          }),
        ),
      ),
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
