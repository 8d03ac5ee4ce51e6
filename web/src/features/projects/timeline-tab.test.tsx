import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { TimelineEntry } from "@/api/types";
import { aToken, fakeApi, json, page } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { aProject } from "@/test/samples";
import { TimelineTab } from "./timeline-tab";

const entry = (id: string, change: Partial<TimelineEntry>): TimelineEntry => ({
  id,
  occurred_at: "2026-03-01T02:00:00Z",
  actor: { id: "h2", name: "王建国" },
  action: "project.edited",
  subject: { kind: "task", id: "t1", name: "清基" },
  reason: null,
  papers: [],
  changes: [],
  ...change,
});
const version = { number: 2, file_name: "批复.pdf", size: 10 };

it("says in words what the log has in codes", async () => {
  fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/projects/p1/timeline": () =>
      page([
        entry("1", {
          action: "task.reported",
          changes: [{ field: "reported_percent", before: 30, after: 60 }],
        }),
        entry("2", { action: "task.moved" }),
        entry("3", { action: "milestone.reported" }),
        entry("4", { changes: [{ field: "security_label", before: "internal", after: "sensitive" }] }),
        entry("5", { changes: [{ field: "versions.1", before: null, after: version }] }),
      ]),
  });
  await signedIn();
  renderDesk(<TimelineTab project={aProject()} />);
  await screen.findByText("移动任务");
  expect(document.body).toHaveTextContent("更新任务进度：清基填报进度（%）：30 → 60");
  expect(document.body).toHaveTextContent("移动任务：清基");
  expect(document.body).toHaveTextContent("更新节点情况：清基");
  expect(document.body).toHaveTextContent("密级标签：内部 → 敏感");
  expect(document.body).toHaveTextContent("文件版本 · 第 2 项：批复.pdf");
});

it("leaves out fields that began as nothing and still say no", async () => {
  const [removed, label] = ["removed", "security_label"];
  fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/projects/p1/timeline": () =>
      page([
        entry("1", {
          action: "task.moved",
          changes: [
            { field: removed, before: null, after: false },
            { field: label, before: null, after: "internal" },
          ],
        }),
        entry("2", { changes: [{ field: removed, before: true, after: false }] }),
      ]),
  });
  await signedIn();
  renderDesk(<TimelineTab project={aProject()} />);
  await screen.findByText("移动任务");
  const lists = screen.getAllByRole("list").map((list) => list.textContent);
  expect(lists).toContain("密级标签：内部");
  expect(lists.some((text) => text?.endsWith("是 → 否"))).toBe(true);
});
