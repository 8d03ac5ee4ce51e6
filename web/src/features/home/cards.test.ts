import { describe, expect, it } from "vitest";
import { cardsFor, homeKind, isBehind, shareOf } from "./cards";

describe("whose home page it is", () => {
  it("follows from what somebody may do", () => {
    expect(homeKind(["project.read", "payment.approve"])).toBe("finance");
    expect(homeKind(["project.read", "alert.supervise"])).toBe("leader");
    expect(homeKind(["project.read", "report.submit"])).toBe("field");
    expect(homeKind(["project.read", "project.edit", "project.create", "report.submit"])).toBe("office");
    expect(homeKind(["project.read"])).toBe("office");
  });
  it("begins with five figures for everybody", () => {
    for (const kind of ["finance", "leader", "field", "office"] as const) {
      expect(new Set(cardsFor(kind)).size).toBe(5);
    }
  });
});

describe("money against plan", () => {
  it("is a share in per cent with one decimal, never by floats", () => {
    expect(shareOf("714.00", "1000.00")).toBe(71.4);
    expect(shareOf("999999999999.99", "1000000000000.00")).toBe(99.9);
  });
  it("says nothing without a budget", () => {
    expect(shareOf("5.00", "0.00")).toBeNull();
  });
  it("is behind from fifteen points on", () => {
    expect(isBehind(50, 65)).toBe(true);
    expect(isBehind(51, 65)).toBe(false);
    expect(isBehind(null, 65)).toBe(false);
  });
});
