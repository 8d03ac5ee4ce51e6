/** Picks a person of the staff by name. */
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { $api } from "@/api/client";
import { RemoteSelect, type RemoteSelectProps, usePaused } from "./remote-select";

export function PersonSelect(props: RemoteSelectProps) {
  const [text, setText] = useState("");
  const q = usePaused(text);
  const params = { query: { limit: 50, ...(q ? { q } : {}) } };
  const query = $api.useQuery("get", "/api/v1/people", { params }, { placeholderData: keepPreviousData });
  const options = (query.data?.items ?? []).map((person) => ({
    value: person.id,
    label: `${person.name}（${person.unit_name}）`,
  }));
  return <RemoteSelect {...props} options={options} isLoading={query.isFetching} onSearch={setText} />;
}
