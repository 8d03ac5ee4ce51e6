import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aToken, fakeApi, json } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { unitNamer, useUnitNames } from "./use-unit-names";

const unit = (
  id: string,
  parent_id: string | null,
  kind: "government" | "bureau" | "section",
  name: string,
) => ({
  id,
  parent_id,
  kind,
  name,
  short_name: kind === "bureau" ? "交通局" : name,
});
const UNITS = [
  unit("g", null, "government", "安澜县人民政府"),
  unit("b", "g", "bureau", "安澜县交通运输局"),
  unit("s", "b", "section", "办公室"),
  unit("d", "s", "section", "文秘股"),
  unit("x", null, "section", "专班"),
];
const named = (id: string) => unitNamer(UNITS)({ id, name: UNITS.find((one) => one.id === id)?.name ?? "" });

describe("the names of a unit", () => {
  it("puts the bureau before a section, however deep the section stands", () => {
    expect(named("s")).toEqual({ short: "交通局 · 办公室", full: "安澜县交通运输局 · 办公室" });
    expect(named("d").short).toBe("交通局 · 文秘股");
  });
  it("leaves sections without a bureau as they are, and shortens bureaus only where it is narrow", () => {
    expect(named("b")).toEqual({ short: "交通局", full: "安澜县交通运输局" });
    expect(named("x").short).toBe("专班");
  });
  it("shows the name alone while the tree is not known", () => {
    expect(unitNamer([])({ id: "s", name: "办公室" }).full).toBe("办公室");
  });
});

function Named() {
  return <output aria-label="unit">{useUnitNames()({ id: "s", name: "办公室" }).short}</output>;
}
const server = (permissions: string[]) =>
  fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/me": () => json({ permissions }),
    "GET /api/v1/org-units": () => json({ items: UNITS }),
  });

describe("naming units on a page", () => {
  it("asks for the tree once, however many parts name units", async () => {
    const fake = server(["organisation.read"]);
    await signedIn();
    renderDesk(
      <>
        <Named />
        <Named />
      </>,
    );
    expect(await screen.findAllByText("交通局 · 办公室")).toHaveLength(2);
    expect(fake.calls("GET", "/api/v1/org-units")).toHaveLength(1);
  });
  it("does not ask where the tree may not be read", async () => {
    const fake = server([]);
    await signedIn();
    renderDesk(<Named />);
    await waitFor(() => expect(fake.calls("GET", "/api/v1/me")).toHaveLength(1));
    expect(screen.getByLabelText("unit")).toHaveTextContent(/^办公室$/);
    expect(fake.calls("GET", "/api/v1/org-units")).toHaveLength(0);
  });
});
