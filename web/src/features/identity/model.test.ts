import { describe, expect, it } from "vitest";
import { passwordFault, safeBack } from "./model";

describe("going back after signing in", () => {
  it("keeps pages of our own", () => {
    expect(safeBack("/desk/projects?q=x", "/m/")).toBe("/desk/projects?q=x");
  });
  it("refuses addresses of others", () => {
    for (const bad of [null, "", "https://example.com", "//example.com", "/\\example.com"]) {
      expect(safeBack(bad, "/m/")).toBe("/m/");
    }
  });
});

describe("a new password", () => {
  it("must differ from the old one and be typed twice alike", () => {
    expect(passwordFault("old", "", "")).toBe("empty");
    expect(passwordFault("old", "old", "old")).toBe("same");
    expect(passwordFault("old", "new", "nwe")).toBe("different");
    expect(passwordFault("old", "new", "new")).toBeNull();
  });
});
