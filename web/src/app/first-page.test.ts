import { describe, expect, it } from "vitest";
import { isAt, lightPageAt } from "./first-page";
import { LIGHT_PAGES } from "./light-routes";

const at = (path: string) => LIGHT_PAGES.filter((page) => isAt(page.path, path)).map((page) => page.path);

describe("the page behind the first address", () => {
  it("is found as the router finds it", () => {
    expect(at("/")).toEqual(["/"]);
    expect(at("/m/")).toEqual(["/m/"]);
    expect(at("/m/reports")).toEqual(["/m/reports"]);
    expect(at("/m/reports/r1/complete")).toEqual(["/m/reports/:id/complete"]);
  });
  it("tells whether it is for everybody: there nobody's session is renewed unasked", () => {
    expect(lightPageAt("/sign-in")?.isPublic).toBe(true);
    expect(lightPageAt("/m/sign-in")?.isPublic).toBe(true);
    expect(lightPageAt("/m/")?.isPublic).toBeUndefined();
  });
  it("is none of these for the desk and for what is fetched with the network", () => {
    expect(at("/desk/projects")).toEqual([]);
    expect(at("/m/briefs")).toEqual([]);
  });
});
