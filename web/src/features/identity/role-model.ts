/** Pure rules of the matrix of roles and permissions. */
import type { PermissionView, RoleView } from "@/api/types";

export interface PermissionGroup {
  resource: string;
  permissions: PermissionView[];
}

/** Permissions by what they are about, in the order in which they come. */
export function groupPermissions(permissions: readonly PermissionView[]): PermissionGroup[] {
  const groups = new Map<string, PermissionView[]>();
  for (const permission of permissions) {
    const group = groups.get(permission.resource);
    if (group) group.push(permission);
    else groups.set(permission.resource, [permission]);
  }
  return [...groups].map(([resource, list]) => ({ resource, permissions: list }));
}

/** Whether a role allows something, as a quick look-up. */
export function allows(role: RoleView, code: string): boolean {
  return role.permissions.includes(code);
}

export interface RoleForm {
  code: string;
  name: string;
  description: string;
  permissions: string[];
}
/** Codes of roles: small letters, digits and underscores, two at least. */
export const ROLE_CODE_SHAPE = /^[a-z][a-z0-9_]+$/;

export function toRoleForm(role: RoleView | null): RoleForm {
  return {
    code: role?.code ?? "",
    name: role?.name ?? "",
    description: role?.description ?? "",
    permissions: [...(role?.permissions ?? [])],
  };
}

/** Only what differs from what was seen; the order of permissions does not count. */
export function toRolePatch(seen: RoleView, form: RoleForm): Partial<Omit<RoleForm, "code">> {
  const [name, description] = [form.name.trim(), form.description.trim()];
  const isSame = [...seen.permissions].sort().join() === [...form.permissions].sort().join();
  return {
    ...(name === seen.name ? {} : { name }),
    ...(description === seen.description ? {} : { description }),
    ...(isSame ? {} : { permissions: form.permissions }),
  };
}
