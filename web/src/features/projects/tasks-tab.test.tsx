import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aToken, fakeApi, json, page } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { aProject, aTask } from "@/test/samples";
import { TasksTab } from "./tasks-tab";

const me = { id: "h9", name: "易明哲", permissions: ["project.read", "project.progress"], grants: [] };
const mine = aTask({ id: "t1", title: "环境整治", assignee: { id: "h9", name: "易明哲", unit_name: "" } });
const others = aTask({ id: "t2", title: "基坑", assignee: null });

async function open(capabilities: string[]) {
  const fake = fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/me": () => json(me),
    "GET /api/v1/projects/p1/tasks": () => page([mine, others]),
    "PATCH /api/v1/projects/p1/tasks/t1": () => json({ ...mine, progress_percent: 40, version: 2 }),
  });
  await signedIn();
  const { user } = renderDesk(<TasksTab project={aProject({ capabilities })} />);
  await screen.findAllByText("环境整治");
  return { fake, user };
}

describe("the tasks for somebody who may only report", () => {
  it("offers the progress and nothing else, and sends only that", async () => {
    const { fake, user } = await open(["project.read", "project.progress"]);
    expect(screen.queryByRole("button", { name: "添加任务" })).not.toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: /填报进度\s*环境整治/ }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).queryByLabelText("任务")).not.toBeInTheDocument();
    const percent = within(dialog).getByLabelText("进度（%）");
    await user.clear(percent);
    await user.type(percent, "40");
    await user.click(within(dialog).getByRole("button", { name: "保存" }));
    await waitFor(() => expect(fake.calls("PATCH", "/api/v1/projects/p1/tasks/t1")).toHaveLength(1));
    expect(fake.calls("PATCH", "/api/v1/projects/p1/tasks/t1")[0]?.body).toEqual({ progress_percent: 40 });
  });

  it("offers one's own tasks only where one takes no part in the project", async () => {
    await open(["project.read"]);
    expect(await screen.findByRole("button", { name: /填报进度\s*环境整治/ })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /填报进度\s*基坑/ })).not.toBeInTheDocument();
  });
});
