/** Pure rules of the import wizard: which step a state stands at, and how a mapping is edited. */
import type { ImportField, ImportFieldName, ImportMapping, ImportState, ImportView } from "@/api/types";

/** The fields that columns can feed, in the order of the editor. */
export const FIELDS = [
  "name",
  "code",
  "unit",
  "state",
  "summary",
  "category",
  "industry",
  "region",
  "address",
  "year",
  "total_investment",
  "planned_start",
  "planned_end",
  "actual_start",
  "actual_end",
  "responsible_leader",
  "in_charge",
  "security_label",
  "tags",
] as const satisfies readonly ImportFieldName[];

/** How many yuan one unit of an amount column is. */
export const FACTORS = ["1", "10000", "100000000"] as const;

export const MAX_BYTES = 50 * 1024 * 1024;

/** The steps of the wizard: file, columns, trial, writing, end. */
const STEP: Record<ImportState, number> = {
  awaiting_file: 0,
  needs_mapping: 1,
  checking: 2,
  checked: 2,
  committing: 3,
  paused: 3,
  committed: 4,
  undoing: 4,
  undone: 4,
  failed: 4,
};

export function stepOf(state: ImportState): number {
  return STEP[state];
}

/** Whether the server is at work and the view must be asked for again. */
export function isRunning(state: ImportState): boolean {
  return state === "checking" || state === "committing" || state === "undoing";
}

/** 0–100; nothing to do counts as nothing done yet. */
export function percentOf(progress: { done: number; total: number } | null): number {
  if (progress === null || progress.total <= 0) return 0;
  return Math.min(100, Math.floor((progress.done / progress.total) * 100));
}

/** Whether it can be taken back now. */
export function canUndo(view: Pick<ImportView, "state" | "undo_until">, now: Date = new Date()): boolean {
  return view.state === "committed" && view.undo_until !== null && new Date(view.undo_until) > now;
}

/** How a field is fed with nothing left unsaid; a mapping may leave out what has its usual value. */
export type FullSource = Required<ImportField>;

/** A field that nothing feeds yet. */
function noSource(field: ImportFieldName): FullSource {
  const plain = { joiner: null, with_headings: false, fixed: null, factor: null };
  return { field, columns: [], value_map: {}, ...plain };
}

/** How a field is fed; of one nothing feeds, an empty source. */
export function sourceOf(mapping: ImportMapping, field: ImportFieldName): FullSource {
  return { ...noSource(field), ...mapping.fields.find((one) => one.field === field) };
}

/** Changes how one field is fed; a field that nothing feeds any more leaves the mapping. */
export function withSource(
  mapping: ImportMapping,
  field: ImportFieldName,
  change: Partial<ImportField>,
): ImportMapping {
  const next = { ...sourceOf(mapping, field), ...change };
  const isFed = next.columns.length > 0 || next.fixed !== null;
  const others = mapping.fields.filter((one) => one.field !== field);
  const all = isFed ? [...others, next] : others;
  const order = (one: ImportField) => FIELDS.indexOf(one.field);
  return { ...mapping, fields: all.sort((a, b) => order(a) - order(b)) };
}

/** A template on another file: its own sheet and heading row stay, columns it does not have go. */
export function applyTemplate(template: ImportMapping, now: ImportMapping, width: number): ImportMapping {
  const here = (columns: readonly number[]) => columns.filter((column) => column < width);
  const latest = template.latest_by;
  return {
    ...template,
    sheet: now.sheet,
    header_row: now.header_row,
    fields: template.fields
      .map(({ field }) => sourceOf(template, field))
      .map((source) => ({ ...source, columns: here(source.columns) }))
      .filter((field) => field.columns.length > 0 || field.fixed !== null),
    key: { columns: here(template.key?.columns ?? []) },
    latest_by: latest && latest.column < width ? latest : null,
  };
}

/** "在建=实施" per line → a table of values; lines without a sign are left out. */
export function readValueMap(text: string): Record<string, string> {
  const pairs = text.split("\n").flatMap((line) => {
    const at = line.search(/[=＝]/);
    return at > 0 ? [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const] : [];
  });
  return Object.fromEntries(pairs.filter(([from]) => from !== ""));
}

/** A table of values as text, one pair a line. */
export function writeValueMap(map: Record<string, string>): string {
  return Object.entries(map)
    .map(([from, to]) => `${from}=${to}`)
    .join("\n");
}
