/** Pure rules of the values of the log: words of closed sets, what ids name, and how the rest is written. */
import { formatInstant } from "@/shared/dates";

/** Where the words stand for fields that take one of a closed set, by kind of thing and field. */
const VOCABULARIES: Partial<Record<string, (word: string) => string>> = {
  "project.state": (word) => `common:projectState.${word}`,
  "project.state_before": (word) => `common:projectState.${word}`,
  "project.security_label": (word) => `projects:label.${word}`,
  "project.origin": (word) => `projects:origin.${word}`,
  "participant.role": (word) => `projects:participant.roles.${word}`,
  "document.kind": (word) => `projects:document.kinds.${word}`,
  "document.security_label": (word) => `projects:label.${word}`,
  "org_unit.kind": (word) => `admin:unitKind.${word}`,
  "rule.severity": (word) => `rules:severity.${word}`,
  "rule.state": (word) => `rules:state.${word}`,
};

/** The text for a word of a closed set; null for free text. */
export function vocabularyKey(kind: string, field: string, word: string): string | null {
  return VOCABULARIES[`${kind}.${field}`]?.(word) ?? null;
}

/** What the id in a field names: a unit or a person, which have names to show. */
export function refersTo(kind: string, field: string): "unit" | "person" | null {
  if (field === "unit_id" || (kind === "org_unit" && field === "parent_id")) return "unit";
  return PERSON_FIELDS.includes(field) ? "person" : null;
}
const PERSON_FIELDS: readonly string[] = [
  "in_charge_id",
  "responsible_leader_id",
  "submitted_by",
  "contact_id",
  "assignee_id",
  "person_id",
  "user_id",
];
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A value of the log in words: nothing as a dash, lists joined, things by their names. */
export function valueText(raw: unknown, yes: string, no: string): string {
  if (raw === null || raw === undefined || raw === "") return "—";
  if (typeof raw === "boolean") return raw ? yes : no;
  if (Array.isArray(raw)) return raw.map((one) => valueText(one, yes, no)).join("\u3001") || "—";
  if (typeof raw === "object") {
    if ("file_name" in raw) return String(raw.file_name);
    return "name" in raw ? valueText(raw.name, yes, no) : JSON.stringify(raw);
  }
  return typeof raw === "string" && INSTANT.test(raw) ? formatInstant(raw) : String(raw);
}
