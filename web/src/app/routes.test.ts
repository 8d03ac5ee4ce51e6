import { describe, expect, it } from "vitest";
import { DESK_PAGES, PHONE_PAGES, PHONE_WORK } from "@/features/home/address";
import { firstPage, MENU_GROUPS, menuPages, PAGES } from "./routes";

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

describe("the rows behind a figure", () => {
  it("are on a page that exists", () => {
    const known = PAGES.map(({ path }) => path);
    for (const page of [...Object.values(DESK_PAGES), ...Object.values(PHONE_PAGES), PHONE_WORK]) {
      expect(known).toContain(page);
    }
  });
});
