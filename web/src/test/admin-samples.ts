/** Things of the administration with sensible values, for tests. */
import type { OrgUnitView, RoleView, UserView } from "@/api/types";

export function aUser(change: Partial<UserView> = {}): UserView {
  return {
    id: "a1",
    login: "shuili.wang",
    name: "王建国",
    unit: { id: "u2", name: "水利局" },
    phone_masked: "199****0011",
    state: "active",
    password_change_required: false,
    last_login_at: null,
    created_at: "2026-01-01T02:00:00Z",
    version: 2,
    ...change,
  };
}

export function aUnit(change: Partial<OrgUnitView> = {}): OrgUnitView {
  return {
    id: "u1",
    parent_id: null,
    kind: "region",
    name: "安澜县",
    short_name: "安澜县",
    code: null,
    region_code: null,
    position: 1,
    is_active: true,
    version: 1,
    ...change,
  };
}

export function aRole(change: Partial<RoleView> = {}): RoleView {
  return {
    code: "clerk",
    name: "经办人",
    description: "",
    is_administrative: false,
    is_built_in: true,
    permissions: ["project.read"],
    version: 1,
    ...change,
  };
}
