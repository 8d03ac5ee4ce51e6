import { act, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { setLanguage } from "@/i18n";
import { useSpan } from "./use-span";

type End = string | null;

function Span({ from, to }: { from: End; to: End }) {
  return <output>{useSpan()(from, to)}</output>;
}
const shown = (from: End, to: End) => {
  render(<Span from={from} to={to} />);
  return screen.getByRole("status").textContent;
};

describe("a span of dates", () => {
  afterEach(() => act(() => setLanguage("zh-CN")));

  it("names both ends when both are known", () => {
    expect(shown("2017-07-01", "2018-06-30")).toBe("2017-07-01 – 2018-06-30");
  });
  it("says in Chinese that the end is open", () => {
    expect(shown("2017-07-01", null)).toBe("2017-07-01 起");
  });
  it("says in Chinese that the beginning is open", () => {
    expect(shown(null, "2017-07-01")).toBe("至 2017-07-01");
  });
  it("says it in English to those who chose English", async () => {
    await act(() => setLanguage("en-US"));
    expect(shown("2017-07-01", null)).toBe("from 2017-07-01");
  });
});
