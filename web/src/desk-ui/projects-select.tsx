/** Picks several projects in reach by name or code. */
import { keepPreviousData } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { $api } from "@/api/client";
import type { Choice } from "@/shared/choice";
import { usePaused } from "./remote-select";

interface ProjectsSelectProps {
  id?: string;
  value?: Choice[];
  onChange?: (value: Choice[]) => void;
}

export function ProjectsSelect({ value, onChange, ...rest }: ProjectsSelectProps) {
  const [text, setText] = useState("");
  const q = usePaused(text);
  const params = { query: { limit: 50, ...(q ? { q } : {}) } };
  const query = $api.useQuery("get", "/api/v1/projects", { params }, { placeholderData: keepPreviousData });
  return (
    <Select
      {...rest}
      mode="multiple"
      labelInValue
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={query.isFetching}
      options={(query.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? []}
      onChange={(next: Choice[]) =>
        onChange?.(next.map((one) => ({ value: one.value, label: String(one.label) })))
      }
    />
  );
}
