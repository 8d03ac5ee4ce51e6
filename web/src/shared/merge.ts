/**
 * Two people changed the same thing. Pure three-way comparison: what it was when both began,
 * what I made of it, what somebody else has saved meanwhile.
 */

/** Which side of a field goes into the next save. */
export type Side = "mine" | "theirs";

export interface FieldDifference<Field extends string> {
  field: Field;
  /** Both changed it, and differently: a person must decide. */
  isDisputed: boolean;
  /** The side that keeps everybody's work where only one side changed. */
  suggestion: Side;
}

/** Compares by content, so that equal references and equal lists count as equal. */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

/** Compares values of a form: two picks of the same thing are equal whatever words stood beside them. */
export function isSamePick(left: unknown, right: unknown): boolean {
  const key = (side: unknown) =>
    typeof side === "object" && side !== null && "value" in side ? side.value : side === "" ? null : side;
  return isSame(key(left), key(right));
}

/** The fields in which mine and theirs differ, in the order of `fields`. */
export function differences<T extends object, Field extends keyof T & string>(
  fields: readonly Field[],
  base: T,
  mine: T,
  theirs: T,
): FieldDifference<Field>[] {
  return fields
    .filter((field) => !isSamePick(mine[field], theirs[field]))
    .map((field) => {
      const isMineChanged = !isSamePick(base[field], mine[field]);
      const isTheirsChanged = !isSamePick(base[field], theirs[field]);
      return {
        field,
        isDisputed: isMineChanged && isTheirsChanged,
        suggestion: isMineChanged ? "mine" : "theirs",
      };
    });
}

/** Theirs, with the fields of mine that were picked. */
export function merge<T extends object, Field extends keyof T & string>(
  mine: T,
  theirs: T,
  picks: Partial<Record<Field, Side>>,
): T {
  const merged = { ...theirs };
  for (const field in picks) {
    if (picks[field] === "mine") merged[field] = mine[field];
  }
  return merged;
}

/** The fields of `after` that differ: what a PATCH has to carry. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const changes: Partial<T> = {};
  for (const field in after) {
    if (!isSame(before[field], after[field])) changes[field] = after[field];
  }
  return changes;
}
