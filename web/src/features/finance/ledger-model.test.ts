import { describe, expect, it } from "vitest";
import { originPath } from "./ledger-model";

describe("a posting leads to its source in one click", () => {
  it("whatever it comes from", () => {
    const path = (origin: Parameters<typeof originPath>[1]) => originPath("p1", origin);
    expect(path({ kind: "payment", paper: null, id: "x", title: "" })).toBe("/desk/payments/x");
    expect(path({ kind: "fund_paper", paper: "receipt", id: "x", title: "" })).toBe(
      "/desk/projects/p1?tab=funds&view=papers&kind=receipt&paper=x",
    );
    expect(path({ kind: "budget_line", paper: null, id: "x", title: "" })).toBe(
      "/desk/projects/p1?tab=funds&view=lines",
    );
  });
});
