/** Why the phone itself could not keep something: full, or storage switched off. */

export type StorageFault = "full" | "unavailable";

/** Reads what IndexedDB threw; null when it was no matter of storage. */
export function storageFault(error: unknown): StorageFault | null {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  // Private windows of old browsers, or storage forbidden by policy.
  if (["InvalidStateError", "SecurityError", "UnknownError", "MissingAPIError"].includes(name))
    return "unavailable";
  return error instanceof ReferenceError ? "unavailable" : null;
}
