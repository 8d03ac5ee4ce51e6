import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { ParticipantView } from "@/api/types";
import { aToken, fakeApi, json, page } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { aProject } from "@/test/samples";
import { ParticipantsTab } from "./participants-tab";

const participant: ParticipantView = {
  id: "c1",
  unit: { id: "u2", name: "气象局" },
  role: "cooperating",
  deliverable: "提供水文资料",
  contact: null,
  version: 4,
};

it("empties a text with an empty text, and never sends the unit again", async () => {
  const path = "/api/v1/projects/p1/participants/c1";
  const fake = fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/projects/p1/participants": () => page([participant]),
    "GET /api/v1/org-units": () => json({ items: [] }),
    "GET /api/v1/people": () => json({ items: [] }),
    [`PATCH ${path}`]: () => json({ ...participant, deliverable: "" }),
  });
  await signedIn();
  const project = aProject({ capabilities: ["project.edit", "project.participants"] });
  const { user } = renderDesk(<ParticipantsTab project={project} />);
  await user.click(await screen.findByRole("button", { name: "编辑 气象局" }));
  await user.clear(await screen.findByLabelText("承担任务"));
  await user.click(screen.getByRole("button", { name: "保存" }));
  await waitFor(() => expect(fake.calls("PATCH", path)).toHaveLength(1));
  expect(fake.calls("PATCH", path)[0]?.body).toEqual({ deliverable: "" });
});
