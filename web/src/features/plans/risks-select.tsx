/** Picks which risks of the chosen projects a plan answers. */
import { useQueries } from "@tanstack/react-query";
import { Select } from "antd";
import { api, bodyOf } from "@/api/client";
import type { Choice } from "@/shared/choice";

interface RisksSelectProps {
  projects: readonly Choice[];
  id?: string;
  value?: Choice[];
  onChange?: (value: Choice[]) => void;
}

/** A project has as many risks as people look at by hand. */
const MOST = 100;

export function RisksSelect({ projects, value, onChange, ...rest }: RisksSelectProps) {
  const lists = useQueries({
    queries: projects.map(({ value: id }) => {
      const init = { params: { path: { id }, query: { limit: MOST } } };
      return {
        queryKey: ["get", "/api/v1/projects/{id}/risks", init],
        queryFn: () => bodyOf(api.GET("/api/v1/projects/{id}/risks", init)),
      };
    }),
  });
  const risks = lists.flatMap(({ data }) => data?.items ?? []);
  return (
    <Select
      {...rest}
      mode="multiple"
      labelInValue
      disabled={projects.length === 0}
      showSearch={{ optionFilterProp: "label" }}
      loading={lists.some(({ isFetching }) => isFetching)}
      options={risks.map(({ id, title }) => ({ value: id, label: title }))}
      value={value ?? []}
      onChange={(next: Choice[]) =>
        onChange?.(next.map((one) => ({ value: one.value, label: String(one.label) })))
      }
    />
  );
}
