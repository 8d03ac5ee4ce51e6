/**
 * What to show. The server decides every request; this only hides what would be refused. Asks
 * for permission codes, never for role names.
 */
import { useSyncExternalStore } from "react";
import { $api } from "./client";
import { getSession, type Session, subscribeSession } from "./session";
import type { MeView } from "./types";

/** Whether a permission is held: on a thing by its own capabilities, otherwise anywhere in reach. */
export function can(
  permission: string,
  me: Pick<MeView, "permissions"> | undefined,
  thing?: { capabilities: readonly string[] },
): boolean {
  return thing ? thing.capabilities.includes(permission) : (me?.permissions.includes(permission) ?? false);
}

export function useSession(): Session {
  return useSyncExternalStore(subscribeSession, getSession);
}

/** The signed-in person; undefined until known. */
export function useMe(): MeView | undefined {
  const { status, mustChangePassword } = useSession();
  const isOpen = (status === "active" || status === "ended") && !mustChangePassword;
  return $api.useQuery("get", "/api/v1/me", {}, { enabled: isOpen, staleTime: 60_000 }).data;
}

/** `can` for the signed-in person. */
export function useCan(): (permission: string, thing?: { capabilities: readonly string[] }) => boolean {
  const me = useMe();
  return (permission, thing) => can(permission, me, thing);
}
