/** A picked thing: what is sent, and the words that were shown when it was picked. */
export interface Choice {
  value: string;
  label: string;
}

/** A reference from the API as a choice; null stays null. */
export function unitChoice(ref: { id: string; name: string } | null): Choice | null {
  return ref && { value: ref.id, label: ref.name };
}

export function codeChoice(ref: { code: string; name: string } | null): Choice | null {
  return ref && { value: ref.code, label: ref.name };
}
