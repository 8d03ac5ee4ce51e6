import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { loadTexts } from "@/i18n";
import { fakeApi, json, page } from "@/test/fake-api";
import { renderDesk } from "@/test/render";
import { aProject } from "@/test/samples";
import { FundsTab } from "./funds-tab";

const LEDGER = "/api/v1/projects/p1/ledger";

function show(at: string) {
  const balance = { stage: "held", source: "fiscal", year: 2026, normal_side: "debit", balance: "800000.00" };
  const fake = fakeApi({
    [`GET ${LEDGER}`]: () => page([]),
    [`GET ${LEDGER}/balances`]: () => json({ items: [balance] }),
    "GET /api/v1/projects/p1/budget-lines": () => page([]),
  });
  return { fake, ...renderDesk(<FundsTab project={aProject({ id: "p1" })} />, { at }) };
}

beforeEach(() => loadTexts(["finance", "books"]));

describe("the ledger of a project", () => {
  it("asks for exactly what the address says", async () => {
    const { fake } = show("/?tab=funds&view=ledger&year=2025&source=bond&stage=paid_out&until=2026-01-31");
    await waitFor(() => expect(fake.calls("GET", LEDGER)).toHaveLength(1));
    const asked = Object.fromEntries(fake.calls("GET", LEDGER)[0]?.query ?? []);
    expect(asked).toMatchObject({ year: "2025", source: "bond", stage: "paid_out", until: "2026-01-31" });
    expect(screen.getByRole("spinbutton", { name: "预算年度" })).toHaveValue("2025");
  });
  it("narrows to a year, and the address keeps it", async () => {
    const { fake, user } = show("/?tab=funds&view=ledger");
    await user.type(screen.getByRole("spinbutton", { name: "预算年度" }), "2026");
    await user.tab();
    await waitFor(() => expect(fake.calls("GET", LEDGER).pop()?.query.get("year")).toBe("2026"));
    expect(screen.getByTestId("address")).toHaveTextContent("year=2026");
  });
  it("opens the postings behind a balance", async () => {
    const { fake, user } = show("/?tab=funds&view=ledger&balances=true");
    await user.click(await screen.findByRole("button", { name: "资金结存" }));
    await waitFor(() => expect(fake.calls("GET", LEDGER)).toHaveLength(1));
    expect(Object.fromEntries(fake.calls("GET", LEDGER)[0]?.query ?? [])).toMatchObject({
      stage: "held",
      source: "fiscal",
      year: "2026",
    });
  });
});
