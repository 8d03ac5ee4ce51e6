/** The unit a person mostly works for: where the first role is held, which is wider than the own section. */
import { useMe } from "@/api/permissions";
import { type Choice, unitChoice } from "@/shared/choice";

export function useOwnUnit(): Choice | null {
  const me = useMe();
  return unitChoice(me?.grants[0]?.unit ?? me?.unit ?? null);
}
