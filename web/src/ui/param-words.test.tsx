import { act, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { setLanguage } from "@/i18n";
import { figure, useParamWords } from "./param-words";

function Message({ text }: { text: string }) {
  return <output>{useParamWords().message(text)}</output>;
}
const shown = (text: string) => {
  render(<Message text={text} />);
  return screen.getByRole("status").textContent;
};

describe("the message of a rule", () => {
  afterEach(() => act(() => setLanguage("zh-CN")));

  it("names the figures that stand in it", () => {
    expect(shown("保证金 {amount} 元，超过 {limit} 元。")).toBe("保证金 〔金额〕 元，超过 〔界限〕 元。");
  });
  it("leaves a name without words as it is", () => {
    expect(shown("还有 {unknown_thing} 项")).toBe("还有 〔unknown_thing〕 项");
  });
  it("names them in English to those who chose English", async () => {
    await act(() => setLanguage("en-US"));
    expect(shown("over {limit}")).toBe("over [limit]");
  });
});

describe("a figure of a rule", () => {
  it("is read with thousands separators when it is an amount, whatever its name", () => {
    expect(figure("amount", "1749817.04")).toBe("1,749,817.04");
    expect(figure("limit", "-1000.00")).toBe("-1,000.00");
    expect(figure("limit_fen", 174981704)).toBe("1,749,817.04");
  });

  it("stays as it is when it is a share, a day or a count", () => {
    for (const raw of ["95", "12.5", "2026-03-10", 30, null]) expect(figure("limit", raw)).toBeNull();
  });
});
