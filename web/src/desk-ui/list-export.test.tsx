import { screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { saveBlob } from "@/shared/browser";
import { aToken, type FakeApi, fakeApi, json } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { ListExport } from "./list-export";

vi.mock("@/shared/browser", async (original) => ({ ...(await original<object>()), saveBlob: vi.fn() }));

/** What the job says when it is asked again. */
let settled: object;
let fake: FakeApi;
beforeEach(async () => {
  fake = fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "POST /api/v1/exports": () => json({ id: "x1", state: "queued" }, 202),
    "GET /api/v1/exports/x1": () => json({ id: "x1", ...settled }),
    "GET /api/v1/exports/x1/file": () => new Response("a,b"),
  });
  vi.mocked(saveBlob).mockClear();
  await signedIn();
});

async function exportCsv() {
  const part = <ListExport kind="projects" query="state=draft" columns={["name", "state"]} />;
  const { user } = renderDesk(part);
  await user.click(screen.getByRole("button", { name: "导出" }));
  await user.click(await screen.findByText("CSV 文本"));
}

it("saves the file of the job under the name the server gave it", async () => {
  settled = { state: "done", failure: null, file_name: "项目台账-20260630-1430.csv" };
  await exportCsv();
  await waitFor(() => expect(saveBlob).toHaveBeenCalled());
  expect(vi.mocked(saveBlob).mock.calls[0]?.[1]).toBe("项目台账-20260630-1430.csv");
  expect(fake.calls("POST", "/api/v1/exports")[0]?.body).toEqual({
    kind: "projects",
    format: "csv",
    query: "state=draft",
    columns: ["name", "state"],
  });
});

it("says so when there is no file", async () => {
  settled = { state: "failed", failure: "access.permission_missing" };
  await exportCsv();
  expect(await screen.findByText("没有导出")).toBeInTheDocument();
  expect(saveBlob).not.toHaveBeenCalled();
});
