import { describe, expect, it } from "vitest";
import { can } from "./permissions";

describe("what is shown", () => {
  it("follows the thing's own capabilities, not the general permissions", () => {
    const me = { permissions: ["project.edit"] };
    expect(can("project.edit", me, { capabilities: ["project.read"] })).toBe(false);
    expect(can("project.edit", me)).toBe(true);
  });
  it("is nothing as long as the person is unknown", () => {
    expect(can("project.read", undefined)).toBe(false);
  });
});
