/**
 * What a log says about a change, in words. Pure: the words themselves come from the caller. Paths
 * of the server are joined by dots ("report.commit.created", "versions.0.size").
 */

export interface ChangeTexts {
  /** The word of one step of a path; undefined when there is none. */
  field: (name: string) => string | undefined;
  /** The word of a code that stands in a field; undefined for free text. */
  code: (field: string, code: string) => string | undefined;
  item: (number: number) => string;
  /** Several things of which nothing can be told but how many there are. */
  count: (number: number) => string;
  /** An instant in the time of the reader. */
  instant: (at: string) => string;
  yes: string;
  no: string;
}

/** The name of a field; a step without a word stays as the server names it. */
export function fieldText(path: string, texts: ChangeTexts): string {
  const step = (name: string) =>
    /^\d+$/.test(name) ? texts.item(Number(name) + 1) : (texts.field(name) ?? name);
  return path.split(".").map(step).join(" · ");
}

/** A value of the log in words: nothing as a dash, lists joined, things by their names. */
export function valueText(path: string, raw: unknown, texts: ChangeTexts): string {
  if (raw === null || raw === undefined || raw === "") return "—";
  if (typeof raw === "boolean") return raw ? texts.yes : texts.no;
  if (Array.isArray(raw)) return listText(path, raw, texts);
  if (typeof raw === "object") return objectText(raw, texts);
  const field = path.split(".").pop() ?? path;
  const text = String(raw);
  return texts.code(field, text) ?? (INSTANT.test(text) ? texts.instant(text) : text);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
const IDENTIFIER = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64})$/;

/** Whether a value only identifies something and says nothing to people: a UUID, a checksum, or several. */
export function isIdentifier(raw: unknown): boolean {
  if (Array.isArray(raw)) return raw.length > 0 && raw.every(isIdentifier);
  return typeof raw === "string" && IDENTIFIER.test(raw);
}

function listText(path: string, raw: readonly unknown[], texts: ChangeTexts): string {
  const said = raw.map((one) => valueText(path, one, texts)).filter((text) => text !== "—");
  if (said.length > 0) return said.join("\u3001");
  return raw.length > 0 ? texts.count(raw.length) : "—";
}

function objectText(raw: object, texts: ChangeTexts): string {
  if ("name" in raw) return valueText("name", raw.name, texts);
  if ("file_name" in raw) return valueText("file_name", raw.file_name, texts);
  const parts = Object.entries(raw).filter(
    ([, value]) => value !== null && value !== "" && !isIdentifier(value),
  );
  return (
    parts
      .map(([name, value]) => `${fieldText(name, texts)} ${valueText(name, value, texts)}`)
      .join("\uFF0C") || "—"
  );
}
