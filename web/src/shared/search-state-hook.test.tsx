import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderDesk } from "@/test/render";
import { type Schema, text, useSearchState } from "./search-state";

interface Search {
  q: string | null;
  unit: string | null;
}
const SCHEMA: Schema<Search> = { q: text, unit: text };

/** Makes both changes before anything is drawn again. */
function Both() {
  const [search, change] = useSearchState(SCHEMA);
  return (
    <button
      type="button"
      onClick={() => {
        change({ unit: "u2" });
        change({ q: "河" });
      }}
    >
      {search.unit ?? "none"}
    </button>
  );
}

describe("the state of a page in its URL", () => {
  it("loses no change to another that follows at once", async () => {
    const { user } = renderDesk(<Both />, { at: "/desk?sort=name" });
    await user.click(screen.getByRole("button", { name: "none" }));
    await waitFor(() =>
      expect(screen.getByTestId("address")).toHaveTextContent("/desk?sort=name&unit=u2&q=河"),
    );
  });
});
