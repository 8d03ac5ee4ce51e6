/** Picks a project in reach by its name or code. */
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { $api } from "@/api/client";
import { RemoteSelect, type RemoteSelectProps, usePaused } from "./remote-select";

export function ProjectSelect(props: RemoteSelectProps) {
  const [text, setText] = useState("");
  const q = usePaused(text);
  const params = { query: { limit: 50, ...(q ? { q } : {}) } };
  const query = $api.useQuery("get", "/api/v1/projects", { params }, { placeholderData: keepPreviousData });
  const options = (query.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <RemoteSelect {...props} options={options} isLoading={query.isFetching} onSearch={setText} />;
}
