/** Pure rules of the search page: marks in a title, results by kind. */
import type { SearchKind, SearchResult } from "@/api/types";

export const KINDS = ["project", "task", "document"] as const satisfies readonly SearchKind[];

export interface Piece {
  /** Where it begins, in characters: its name among its neighbours. */
  at: number;
  text: string;
  isMarked: boolean;
}

/** Cuts a title into marked and plain pieces. Marks count characters, not UTF-16 units. */
export function pieces(title: string, marks: readonly (readonly number[])[]): Piece[] {
  const characters = [...title];
  const isMarked = characters.map((_, at) =>
    marks.some(([start = 0, length = 0]) => at >= start && at < start + length),
  );
  const found: Piece[] = [];
  characters.forEach((character, at) => {
    const last = found[found.length - 1];
    const marked = isMarked[at] ?? false;
    if (last?.isMarked === marked) last.text += character;
    else found.push({ at, text: character, isMarked: marked });
  });
  return found;
}

/** Where a result leads: to its project, at the tab it is on. */
export function addressOf({ kind, project_id }: Pick<SearchResult, "kind" | "project_id">): string {
  return kind === "project" ? `/desk/projects/${project_id}` : `/desk/projects/${project_id}?tab=${kind}s`;
}

/** The kinds that have results, in order, each with its own. */
export function byKind(items: readonly SearchResult[]): { kind: SearchKind; items: SearchResult[] }[] {
  return KINDS.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) })).filter(
    (group) => group.items.length > 0,
  );
}
