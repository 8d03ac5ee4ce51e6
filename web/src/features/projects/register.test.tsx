import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { aToken, type FakeApi, fakeApi, json, page } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { aProject } from "@/test/samples";
import { Component as Register } from "./register.route";

const LIST = "/api/v1/projects";

let fake: FakeApi;
beforeEach(async () => {
  fake = fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/me": () =>
      json({ permissions: ["project.read"], grants: [], unit: { id: "u1", name: "水利局" } }),
    "GET /api/v1/org-units": () => json({ items: [] }),
    "GET /api/v1/categories": () => page([]),
    "GET /api/v1/saved-views": () => page([]),
    [`GET ${LIST}`]: ({ query }) =>
      query.get("cursor")
        ? page([aProject({ id: "p2", name: "第二页的项目" })])
        : page([aProject({ name: query.get("q") ? "搜到的项目" : "东河堤防加固" })], "next"),
    [`GET ${LIST}/counts`]: () => json({ total: 1234, by_state: { draft: 1200, accepted: 34 } }),
  });
  await signedIn();
});

describe("the register", () => {
  it("asks for exactly what the URL says", async () => {
    renderDesk(<Register />, { at: "/desk/projects?state=draft&unit=u1&sort=-total_investment" });
    await screen.findByRole("link", { name: "东河堤防加固" });
    const query = fake.calls("GET", LIST)[0]?.query;
    expect(Object.fromEntries(query ?? [])).toEqual({
      unit_id: "u1",
      include_subtree: "true",
      state: "draft",
      sort: "-total_investment",
      limit: "50",
    });
    expect(fake.calls("GET", `${LIST}/counts`)[0]?.query.has("state")).toBe(false);
  });

  it("loads the next page when the end is near", async () => {
    renderDesk(<Register />, { at: "/desk/projects" });
    expect(await screen.findByRole("link", { name: "第二页的项目" })).toBeInTheDocument();
  });

  it("keeps the search in the URL", async () => {
    const { user } = renderDesk(<Register />, { at: "/desk/projects" });
    await screen.findByRole("link", { name: "东河堤防加固" });
    await user.type(screen.getByRole("textbox", { name: "项目名称或代码" }), "堤防");
    expect(await screen.findByRole("link", { name: "搜到的项目" })).toBeInTheDocument();
    expect(screen.getByTestId("address")).toHaveTextContent("/desk/projects?q=堤防");
  });

  it("filters by the state tabs, which show their counts", async () => {
    const { user } = renderDesk(<Register />, { at: "/desk/projects" });
    await user.click(await screen.findByRole("button", { name: "已验收 34" }));
    await waitFor(() => expect(screen.getByTestId("address")).toHaveTextContent("state=accepted"));
    expect(screen.getByRole("button", { name: "已验收 34" })).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "35");
  });

  it("offers creating only to those who may", async () => {
    renderDesk(<Register />, { at: "/desk/projects" });
    await screen.findByRole("link", { name: "东河堤防加固" });
    expect(screen.queryByRole("button", { name: "新建项目" })).toBeNull();
  });
});
