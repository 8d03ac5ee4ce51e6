import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { aToken, fakeApi, json, page, problem } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { aProject } from "@/test/samples";
import { ProjectDrawer } from "./project-drawer";

const seen = aProject({ version: 3 });
const theirs = aProject({ version: 4, name: "对方改的名称", address: "清溪镇" });

const answers = {
  "POST /api/v1/auth/login": () => json(aToken()),
  "GET /api/v1/org-units": () => json({ items: [] }),
  "GET /api/v1/people": () => page([]),
  "GET /api/v1/categories": () => page([]),
  "GET /api/v1/industries": () => page([]),
  "GET /api/v1/regions": () => page([]),
};
const drawer = (onSaved: () => void) => (
  <ProjectDrawer project={seen} isOpen onClose={vi.fn()} onSaved={onSaved} />
);

describe("editing a project", () => {
  it("sends only what changed, with the version that was seen", async () => {
    const fake = fakeApi({ ...answers, "PATCH /api/v1/projects/p1": () => json(aProject({ version: 4 })) });
    await signedIn();
    const onSaved = vi.fn();
    const { user } = renderDesk(drawer(onSaved));
    await user.type(await screen.findByLabelText("详细地址"), "东河镇");
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    const [call] = fake.calls("PATCH", "/api/v1/projects/p1");
    expect(call?.body).toEqual({ address: "东河镇" });
    expect(call?.headers.get("If-Match")).toBe('"3"');
  });

  it("shows both versions when somebody was faster, and saves the choice on top of theirs", async () => {
    const fake = fakeApi({
      ...answers,
      "GET /api/v1/projects/p1": () => json(theirs),
      "PATCH /api/v1/projects/p1": ({ headers }) =>
        headers.get("If-Match") === '"4"' ? json(aProject({ version: 5 })) : problem(412, "stale"),
    });
    await signedIn();
    const onSaved = vi.fn();
    const { user } = renderDesk(drawer(onSaved));
    const name = await screen.findByLabelText("项目名称");
    await user.clear(name);
    await user.type(name, "我改的名称");
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText("已被他人修改")).toBeInTheDocument();
    expect(screen.getByText("对方改的名称")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "按所选保存" }));
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    const last = fake.calls("PATCH", "/api/v1/projects/p1")[1];
    // Mine for what I changed; their address stays because it is not sent at all.
    expect(last?.body).toEqual({ name: "我改的名称" });
    expect(last?.headers.get("If-Match")).toBe('"4"');
  });

  it("puts the server's field errors on their fields", async () => {
    const errors = [{ pointer: "/address", code: "bad", detail: "地址不在本县", params: {} }];
    fakeApi({ ...answers, "PATCH /api/v1/projects/p1": () => problem(422, "invalid", { errors }) });
    await signedIn();
    const { user } = renderDesk(drawer(vi.fn()));
    await user.type(await screen.findByLabelText("详细地址"), "外县");
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() =>
      expect(screen.getByLabelText("详细地址")).toHaveAccessibleDescription(/地址不在本县/),
    );
  });
});
