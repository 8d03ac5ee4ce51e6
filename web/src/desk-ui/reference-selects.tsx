/** Picks from the reference data: region, category, industry. Closed entries are not offered. */
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { $api } from "@/api/client";
import type { CategoryEntry, EntryPath, EntryView } from "@/api/types";
import type { Choice } from "@/shared/choice";
import { RemoteSelect, type RemoteSelectProps, usePaused } from "./remote-select";

/** Reference data changes rarely. */
const options = { placeholderData: keepPreviousData, staleTime: 300_000 };

function choices(items: readonly (EntryView | CategoryEntry)[] | undefined): Choice[] {
  return (items ?? [])
    .filter((item) => item.is_active)
    .map((item) => ({ value: item.code, label: item.name }));
}

/** The codes of a long table: the server searches it. */
function SearchedSelect({ path, ...props }: RemoteSelectProps & { path: EntryPath }) {
  const [text, setText] = useState("");
  const q = usePaused(text);
  const params = { query: { limit: 100, ...(q ? { q } : {}) } };
  const query = $api.useQuery("get", path, { params }, options);
  return (
    <RemoteSelect
      {...props}
      options={choices(query.data?.items)}
      isLoading={query.isFetching}
      onSearch={setText}
    />
  );
}

export function RegionSelect(props: RemoteSelectProps) {
  return <SearchedSelect {...props} path="/api/v1/regions" />;
}

export function IndustrySelect(props: RemoteSelectProps) {
  return <SearchedSelect {...props} path="/api/v1/industries" />;
}

export function CategorySelect(props: RemoteSelectProps) {
  const [text, setText] = useState("");
  const query = $api.useQuery("get", "/api/v1/categories", {}, options);
  const found = choices(query.data?.items).filter((choice) => choice.label.includes(text));
  return <RemoteSelect {...props} options={found} isLoading={query.isFetching} onSearch={setText} />;
}
