/** A value of the log: ids of units and people are shown by name, where the reader may look them up. */
import { $api } from "@/api/client";
import { useCan } from "@/api/permissions";
import { useAuditWords } from "./use-audit-words";
import { refersTo } from "./values";

interface ChangedValueProps {
  kind: string;
  field: string;
  value: unknown;
}
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
/** Names change rarely: ask again after five minutes. */
const KEPT = { staleTime: 300_000, retry: false };

export function ChangedValue({ kind, field, value }: ChangedValueProps) {
  const words = useAuditWords();
  const can = useCan();
  const target = typeof value === "string" && ID.test(value) ? refersTo(kind, field) : null;
  if (typeof value === "string" && target === "unit") return <UnitName id={value} />;
  if (typeof value === "string" && target === "person" && can("user.read")) return <PersonName id={value} />;
  return words.value(value, kind, field);
}

function UnitName({ id }: { id: string }) {
  const { data } = $api.useQuery("get", "/api/v1/org-units", {}, KEPT);
  return <span title={id}>{data?.items.find((unit) => unit.id === id)?.name ?? id}</span>;
}

function PersonName({ id }: { id: string }) {
  const { data } = $api.useQuery("get", "/api/v1/users/{id}", { params: { path: { id } } }, KEPT);
  return <span title={id}>{data?.name ?? id}</span>;
}
