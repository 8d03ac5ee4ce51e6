import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { OfferedCommand } from "@/api/types";
import { aToken, fakeApi, json, problem } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { aProject } from "@/test/samples";
import { CommandBar } from "./command-bar";

const blocked: OfferedCommand = {
  permission: "project.submit",
  command: "submit",
  to_state: "submitted",
  is_permitted: true,
  is_allowed: false,
  needs_reason: false,
  papers_needed: 0,
  blocked_by: [
    {
      code: "field.required",
      pointer: "/total_investment",
      detail: "此项必填。",
      params: {},
      rule: { id: "r1", title: "申报条件", clause: "第二条" },
    },
    {
      code: "missing",
      pointer: "",
      detail: "还没有任务。",
      params: {},
      rule: { id: "r1", title: "申报条件", clause: "第二条" },
    },
  ],
};
const back: OfferedCommand = {
  ...blocked,
  command: "return",
  to_state: "draft",
  is_allowed: true,
  needs_reason: true,
  blocked_by: [],
};

async function show(commands: OfferedCommand[], run = () => json(aProject({ version: 4 }))) {
  const fake = fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/projects/p1/commands": () => json({ items: commands }),
    "POST /api/v1/projects/p1/return": run,
  });
  await signedIn();
  return { fake, ...renderDesk(<CommandBar project={aProject()} />) };
}

describe("life-cycle commands", () => {
  it("say what is missing and by which rule", async () => {
    const { user } = await show([blocked]);
    await user.click(await screen.findByRole("button", { name: /申报.*缺 2 项/ }));
    const dialog = await screen.findByRole("dialog");
    const lacking = within(dialog).getAllByRole("listitem");
    expect(lacking.map((item) => item.textContent)).toEqual(["总投资（元）：此项必填。", "还没有任务。"]);
    expect(within(dialog).getAllByText("依据：《申报条件》，第二条")).toHaveLength(1);
  });

  it("that only others may run are named, not offered", async () => {
    await show([back, { ...blocked, command: "accept-for-review", is_permitted: false }]);
    expect(await screen.findByText("由有权限的人员办理：受理")).toBeInTheDocument();
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["退回"]);
  });

  it("need their reason, and send it with version and key", async () => {
    const { user, fake } = await show([back]);
    await user.click(await screen.findByRole("button", { name: "退回" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "退回" }));
    expect(await within(dialog).findByText("此项必填")).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText("理由"), "材料不齐");
    await user.click(within(dialog).getByRole("button", { name: "退回" }));
    await waitFor(() => expect(fake.calls("POST", "/api/v1/projects/p1/return")).toHaveLength(1));
    const [call] = fake.calls("POST", "/api/v1/projects/p1/return");
    expect(call?.body).toEqual({ reason: "材料不齐", paper_ids: [] });
    expect(call?.headers.get("If-Match")).toBe('"3"');
    expect(call?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("show a refusal with its rule and keep what was typed", async () => {
    const refuse = () =>
      problem(422, "rule", {
        detail: "现在不能退回。",
        rule: { id: "r2", title: "退回条件", clause: "第五条" },
      });
    const { user } = await show([back], refuse);
    await user.click(await screen.findByRole("button", { name: "退回" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("理由"), "材料不齐");
    await user.click(within(dialog).getByRole("button", { name: "退回" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("《退回条件》，第五条");
    expect(within(dialog).getByLabelText("理由")).toHaveValue("材料不齐");
  });
});
