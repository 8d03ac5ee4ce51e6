import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { AuditEventView } from "@/api/types";
import { aToken, type FakeApi, fakeApi, json, page } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { Component as AuditLog } from "./audit-log.route";
import { actionsOf } from "./model";

const event: AuditEventView = {
  id: "e1",
  occurred_at: "2026-03-01T02:03:00Z",
  action: "project.edited",
  actor: { id: "h1", name: "王建国", unit_name: "水利局" },
  ip: "10.1.2.3",
  user_agent: null,
  request_id: "r-77",
  subject: { kind: "project", id: "p1", name: "东河堤防加固" },
  project_id: "p1",
  reason: null,
  paper_ids: [],
  changes: [{ field: "address", before: null, after: "东河镇" }],
  before: { address: "" },
  after: { address: "东河镇" },
  is_masked: false,
  seal: { seq: 812, hash: "ab".repeat(32) },
};

let fake: FakeApi;
beforeEach(async () => {
  fake = fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/me": () => json({ permissions: ["audit.read"] }),
    "GET /api/v1/people": () => page([]),
    "GET /api/v1/audit-events": () => page([event]),
    "GET /api/v1/audit-events/chain": () =>
      json({ seq: 812, hash: "ab".repeat(32), sealed_until: event.occurred_at, unsealed: 3 }),
  });
  await signedIn();
});

describe("the log", () => {
  it("asks for what the URL says, and says how far it is sealed", async () => {
    renderDesk(<AuditLog />, { at: "/desk/audit?kind=project&from=2026-03-01&to=bad" });
    expect(await screen.findByText("3 条等待封印")).toBeInTheDocument();
    expect(Object.fromEntries(fake.calls("GET", "/api/v1/audit-events")[0]?.query ?? [])).toEqual({
      resource_kind: "project",
      from: "2026-03-01",
      limit: "50",
    });
    // Without the permission to see values the page says so.
    expect(await screen.findByText(/看不到变更内容/)).toBeInTheDocument();
  });

  it("opens an event with its changes, origin and seal, and keeps it in the URL", async () => {
    const { user } = renderDesk(<AuditLog />, { at: "/desk/audit" });
    await user.click(await screen.findByRole("button", { name: "2026-03-01 10:03" }));
    expect(await screen.findByText("东河镇")).toBeInTheDocument();
    expect(screen.getByText("812")).toBeInTheDocument();
    expect(screen.getByText("r-77")).toBeInTheDocument();
    await waitFor(() => expect(screen.getByTestId("address")).toHaveTextContent("event=e1"));
  });
});

describe("words of the log", () => {
  it("offers the actions of the chosen kind", () => {
    expect(actionsOf("grant")).toEqual(["grant.given", "grant.taken"]);
  });
});
