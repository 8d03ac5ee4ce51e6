import { describe, expect, it } from "vitest";
import { firstPage, MENU_GROUPS, menuPages } from "./routes";

describe("where a person starts", () => {
  it("is the start page for whoever reads projects", () => {
    expect(firstPage(["project.read", "audit.read"])).toBe("/desk");
  });
  it("is the first entry of the menu for administrators, who read no project", () => {
    const permissions = ["organisation.read", "user.read", "user.manage"];
    const menu = MENU_GROUPS.flatMap((group) => menuPages(group, permissions));
    expect(firstPage(permissions)).toBe(menu[0]?.path);
    expect(firstPage(["user.read", "audit.read"])).toBe("/desk/audit");
  });
  it("is nowhere for whoever may see no page", () => {
    expect(firstPage([])).toBeUndefined();
  });
});
