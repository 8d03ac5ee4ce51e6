import { act, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { setLanguage } from "@/i18n";
import { useParamWords } from "./param-words";

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
