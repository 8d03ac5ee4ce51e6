import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aToken, fakeApi, json } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { aProject, aTask } from "@/test/samples";
import { TaskMenu } from "./task-menu";
import { buildTree } from "./task-tree";

const tasks = [
  aTask({ id: "top", title: "土建", version: 4, has_children: true }),
  aTask({ id: "below", title: "基坑", parent_id: "top" }),
  aTask({ id: "deep", title: "支护", parent_id: "below" }),
];

async function removeFirst(shown: typeof tasks, label: RegExp) {
  const fake = fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "DELETE /api/v1/projects/p1/tasks/top": () => new Response(null, { status: 204 }),
  });
  await signedIn();
  const roots = buildTree(shown);
  const [node] = roots;
  if (!node) throw new Error("no task");
  const { user } = renderDesk(
    <TaskMenu project={aProject()} node={node} roots={roots} onEdit={() => undefined} />,
  );
  await user.click(screen.getByRole("button", { name: /土建/ }));
  await user.click(await screen.findByRole("menuitem", { name: label }));
  return { fake, user };
}

describe("removing a task", () => {
  it("says how many go along, and asks for all of them", async () => {
    const { fake, user } = await removeFirst(tasks, /连同下级 2 项/);
    expect(await screen.findByText(/下级的 2 项任务会一起删除/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "删除" }));
    await waitFor(() => expect(fake.calls("DELETE", "/api/v1/projects/p1/tasks/top")).toHaveLength(1));
    const [call] = fake.calls("DELETE", "/api/v1/projects/p1/tasks/top");
    expect(call?.query.get("with_children")).toBe("true");
    expect(call?.headers.get("If-Match")).toBe('"4"');
  });

  it("does not ask for more than one where nothing was seen below", async () => {
    const { fake, user } = await removeFirst(tasks.slice(0, 1), /^删除$/);
    await user.click(await screen.findByRole("button", { name: "删除" }));
    await waitFor(() => expect(fake.calls("DELETE", "/api/v1/projects/p1/tasks/top")).toHaveLength(1));
    const [call] = fake.calls("DELETE", "/api/v1/projects/p1/tasks/top");
    expect(call?.query.get("with_children")).toBe("false");
  });
});
