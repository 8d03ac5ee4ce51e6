import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { Tabs } from "./tabs";

const KEYS = ["a", "b", "c"] as const;

function Sample() {
  const [value, setValue] = useState<(typeof KEYS)[number]>("a");
  return (
    <Tabs label="样例" tabs={KEYS.map((key) => ({ key, title: key }))} value={value} onChange={setValue}>
      内容 {value}
    </Tabs>
  );
}

describe("tabs", () => {
  it("are walked with the arrow keys, round the ends", async () => {
    render(<Sample />);
    screen.getByRole("tab", { name: "a" }).focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(screen.getByRole("tab", { name: "c", selected: true })).toHaveFocus();
    expect(screen.getByRole("tabpanel", { name: "c" })).toHaveTextContent("内容 c");
    await userEvent.keyboard("{Home}");
    expect(screen.getByRole("tab", { name: "a", selected: true })).toHaveFocus();
  });
});
