import { describe, expect, it } from "vitest";
import { aRole, aUser } from "@/test/admin-samples";
import { groupPermissions, toRoleForm, toRolePatch } from "./role-model";
import { rolesToGive, toUserForm, toUserPatch, toUserQuery } from "./user-model";

describe("the account list", () => {
  it("asks for exactly what is filtered", () => {
    expect(toUserQuery({ q: "王", unit: "u1", state: "locked" })).toEqual({
      q: "王",
      unit_id: "u1",
      state: "locked",
    });
    expect(toUserQuery({ q: null, unit: null, state: null })).toEqual({});
  });
});

describe("changing an account", () => {
  const seen = aUser();
  it("sends only what differs, and leaves a number alone that nobody typed", () => {
    expect(toUserPatch(seen, toUserForm(seen))).toEqual({});
    expect(toUserPatch(seen, { ...toUserForm(seen), name: " 王建军 ", phone: "19900000022" })).toEqual({
      name: "王建军",
      phone: "19900000022",
    });
    expect(toUserPatch(seen, { ...toUserForm(seen), unit: { value: "u9", label: "交通局" } })).toEqual({
      unit_id: "u9",
    });
  });
});

describe("roles that can be given", () => {
  const clerk = aRole();
  const admin = aRole({ code: "system_admin", is_administrative: true });
  const audit = aRole({ code: "audit_admin", is_administrative: true });
  const all = [clerk, admin, audit];
  it("keeps administrators apart from each other and from business", () => {
    expect(rolesToGive(all, [])).toEqual(all);
    expect(rolesToGive(all, ["clerk"])).toEqual([clerk]);
    expect(rolesToGive(all, ["system_admin"])).toEqual([admin]);
  });
});

describe("roles", () => {
  it("are compared without regard to the order of permissions", () => {
    const seen = aRole({ permissions: ["project.read", "project.edit"] });
    expect(toRolePatch(seen, { ...toRoleForm(seen), permissions: ["project.edit", "project.read"] })).toEqual(
      {},
    );
    expect(toRolePatch(seen, { ...toRoleForm(seen), permissions: ["project.read"] })).toEqual({
      permissions: ["project.read"],
    });
  });
  it("have their permissions grouped by what they are about", () => {
    const one = (code: string) => ({ code, resource: code.split(".")[0] ?? "", is_administrative: false });
    const groups = groupPermissions([one("project.read"), one("user.read"), one("project.edit")]);
    expect(groups.map(({ resource, permissions }) => [resource, permissions.length])).toEqual([
      ["project", 2],
      ["user", 1],
    ]);
  });
});
