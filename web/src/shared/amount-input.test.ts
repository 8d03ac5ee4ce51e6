import { describe, expect, it } from "vitest";
import { readAmount } from "./amount-input";
import { fromFen } from "./money";

const yuan = (text: string, unit?: "yuan" | "wan") => {
  const read = readAmount(text, unit);
  return read.kind === "amount" ? read.yuan : read.kind === "fault" ? read.fault : "";
};

describe("an amount as people type it", () => {
  it.each([
    ["1234.5", "1234.50"],
    ["1,234,567.89", "1234567.89"],
    ["1,2345,6789", "123456789.00"],
    ["１２３，４５６．７８", "123456.78"],
    [" ￥ 88 元", "88.00"],
    ["¥88.", "88.00"],
    [".5", "0.50"],
    ["12万", "120000.00"],
    ["12.3456万元", "123456.00"],
    ["1.5亿", "150000000.00"],
    ["1亿3000万", "130000000.00"],
    ["1万5000", "15000.00"],
    ["3萬2000.55圆", "32000.55"],
    ["100。25", "100.25"],
    ["RMB 20", "20.00"],
    ["007", "7.00"],
    ["10000000000000", "10000000000000.00"],
  ])("%s is %s", (text, expected) => expect(yuan(text)).toBe(expected));

  it("counts a bare number in the unit of the field, a named one in its own", () => {
    expect(yuan("12", "wan")).toBe("120000.00");
    expect(yuan("12元", "wan")).toBe("12.00");
    expect(yuan("0.000001", "wan")).toBe("0.01");
    expect(yuan("1,250.5", "wan")).toBe("12505000.00");
  });

  it.each([
    ["", ""],
    ["  ", ""],
    ["abc", "unreadable"],
    ["1,5", "unreadable"],
    ["1,23,456", "unreadable"],
    ["1.2.3", "unreadable"],
    ["5万1亿", "unreadable"],
    ["1万2万", "unreadable"],
    ["1e6", "unreadable"],
    ["三百", "unreadable"],
    ["0.001", "tooFine"],
    ["1.2345678万", "tooFine"],
    ["-5", "notPositive"],
    ["0", "notPositive"],
    ["10000000000000.01", "tooLarge"],
    ["99999999亿", "tooLarge"],
  ])("%s is refused: %s", (text, fault) => expect(yuan(text)).toBe(fault));

  it("gives back every amount it is given in any dress", () => {
    for (let fen = 1n; fen <= 1_000_000_000_000_000n; fen = fen * 3n + 7n) {
      const plain = fromFen(fen);
      const [whole = "", part = ""] = plain.split(".");
      const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
      const wide = plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      for (const dress of [plain, `${separated}.${part}`, wide, `${plain}元`])
        expect(yuan(dress)).toBe(plain);
    }
  });
});
