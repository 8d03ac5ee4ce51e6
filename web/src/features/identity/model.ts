/** Pure decisions of signing in. */

/** Where to go after signing in: only pages of our own, never an address of somebody else. */
export function safeBack(back: string | null, home: string): string {
  if (!back?.startsWith("/") || back.startsWith("//") || back.includes("\\")) return home;
  return back;
}

/** Why a new password cannot be sent yet; the server checks the full policy. */
export type PasswordFault = "empty" | "same" | "different";

export function passwordFault(current: string, next: string, repeated: string): PasswordFault | null {
  if (next === "") return "empty";
  if (next === current) return "same";
  return next === repeated ? null : "different";
}
