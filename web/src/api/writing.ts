/** The headers a write needs: which version was seen, and the key that makes a repetition harmless. */
import { newId } from "@/shared/id";

/** Headers that create something. The key belongs to the wish, not to the attempt: see `useOnce`. */
export function creating(key: string): { "Idempotency-Key": string } {
  return { "Idempotency-Key": key };
}

/** Headers that change the version of a thing that was seen. */
export function changing(version: number): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}

/** Headers of a command on a thing: both. Its version alone keeps it from happening twice. */
export function acting(
  version: number,
  key: string = newId(),
): { "If-Match": string; "Idempotency-Key": string } {
  return { ...changing(version), ...creating(key) };
}
