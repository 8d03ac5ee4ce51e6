import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { DocumentView } from "@/api/types";
import { aToken, fakeApi, json, page } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { aProject } from "@/test/samples";
import { DocumentsTab } from "./documents-tab";

const paper: DocumentView = {
  id: "d1",
  title: "立项批复",
  kind: "approval",
  security_label: "internal",
  current: null,
  version_count: 0,
  created_at: "2026-03-01T02:00:00Z",
  version: 2,
};

it("removes a paper only for a reason, which goes along", async () => {
  const path = "/api/v1/projects/p1/documents/d1";
  const fake = fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/projects/p1/documents": () => page([paper]),
    [`DELETE ${path}`]: () => new Response(null, { status: 204 }),
  });
  await signedIn();
  const project = aProject({ capabilities: ["project.documents"] });
  const { user } = renderDesk(<DocumentsTab project={project} />);
  await user.click(await screen.findByRole("button", { name: "删除 立项批复" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "删除" }));
  expect(await dialog.findByText("此项必填")).toBeInTheDocument();
  expect(fake.calls("DELETE", path)).toHaveLength(0);
  await user.type(dialog.getByLabelText("原因"), "重复上传");
  await user.click(dialog.getByRole("button", { name: "删除" }));
  await waitFor(() => expect(fake.calls("DELETE", path)).toHaveLength(1));
  const [call] = fake.calls("DELETE", path);
  expect(call?.query.get("reason")).toBe("重复上传");
  expect(call?.headers.get("If-Match")).toBe('"2"');
});
