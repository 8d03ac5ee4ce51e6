/** Pure rules of the account screens: the URL of the list, and what a form sends. */
import type { CreateUser, EditUser, RoleView, UserQuery, UserState, UserView } from "@/api/types";
import { type Choice, unitChoice } from "@/shared/choice";
import { oneOf, type Schema, text } from "@/shared/search-state";
import type { Shape, Tone } from "@/ui/status-tag";

export const USER_STATES = ["active", "disabled", "locked"] as const satisfies readonly UserState[];

export interface UserSearch {
  q: string | null;
  unit: string | null;
  state: UserState | null;
}
export const USER_SEARCH: Schema<UserSearch> = { q: text, unit: text, state: oneOf(USER_STATES, null) };
export const NO_USER_FILTER: UserSearch = { q: null, unit: null, state: null };

/** The filters as the server wants them. */
export function toUserQuery({ q, unit, state }: UserSearch): UserQuery {
  return { ...(q ? { q } : {}), ...(unit ? { unit_id: unit } : {}), ...(state ? { state } : {}) };
}

/** How each state looks: never by colour alone. */
export const USER_LOOK: Record<UserState, { tone: Tone; shape: Shape }> = {
  active: { tone: "ok", shape: "dot" },
  disabled: { tone: "idle", shape: "cross" },
  locked: { tone: "warn", shape: "square" },
};

export interface UserForm {
  login: string;
  name: string;
  unit: Choice | null;
  phone: string;
}
export const EMPTY_USER: UserForm = { login: "", name: "", unit: null, phone: "" };
/** Log-in names: small letters, digits, dots, hyphens and underscores, two at least. */
export const LOGIN_SHAPE = /^[a-z0-9][a-z0-9._-]+$/;

/** What is known of an account as a form; the number cannot be read back, only replaced. */
export function toUserForm(user: UserView): UserForm {
  return { login: user.login, name: user.name, unit: unitChoice(user.unit), phone: "" };
}

export function toNewUser(form: UserForm, unit: Choice): CreateUser {
  const phone = form.phone.trim();
  return {
    login: form.login.trim(),
    name: form.name.trim(),
    unit_id: unit.value,
    ...(phone ? { phone } : {}),
  };
}

/** Only what differs from what was seen; an empty number leaves the stored one alone. */
export function toUserPatch(seen: UserView, form: UserForm): EditUser {
  const [name, phone] = [form.name.trim(), form.phone.trim()];
  return {
    ...(name === seen.name ? {} : { name }),
    ...(form.unit && form.unit.value !== seen.unit.id ? { unit_id: form.unit.value } : {}),
    ...(phone ? { phone } : {}),
  };
}

/**
 * The roles that may still be given: not those held already, and administrators exclude each
 * other and all business. The server decides again.
 */
export function rolesToGive(roles: readonly RoleView[], held: readonly string[]): RoleView[] {
  const has = roles.filter((role) => held.includes(role.code));
  if (has.some((role) => role.is_administrative)) {
    return roles.filter((role) => role.is_administrative && held.includes(role.code));
  }
  return has.length > 0 ? roles.filter((role) => !role.is_administrative) : [...roles];
}
