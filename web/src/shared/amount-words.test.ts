import { describe, expect, it } from "vitest";
import { amountInWords } from "./amount-words";

describe("an amount in capital characters", () => {
  // The first five are the examples of the rules for filling in bills and vouchers.
  it.each([
    ["1409.50", "壹仟肆佰零玖元伍角"],
    ["6007.14", "陆仟零柒元壹角肆分"],
    ["1680.32", "壹仟陆佰捌拾元叁角贰分"],
    ["16409.02", "壹万陆仟肆佰零玖元零贰分"],
    ["325.04", "叁佰贰拾伍元零肆分"],
    ["107000.53", "壹拾万柒仟元伍角叁分"],
    ["0.00", "零元整"],
    ["0.04", "肆分"],
    ["0.50", "伍角"],
    ["10.00", "壹拾元整"],
    ["100050.00", "壹拾万零伍拾元整"],
    ["2100000.00", "贰佰壹拾万元整"],
    ["100000000.00", "壹亿元整"],
    ["100005000.00", "壹亿零伍仟元整"],
    ["1000000000001.00", "壹万亿零壹元整"],
    ["10000500000000.00", "壹拾万零伍亿元整"],
    ["-20.00", "负贰拾元整"],
  ])("%s is %s", (amount, words) => expect(amountInWords(amount)).toBe(words));

  it("has no words for what is no amount", () => expect(amountInWords("12,00")).toBe(""));

  it("never writes two zeros in a row, nor one before a unit", () => {
    for (let step = 1n; step < 10_000_000_000_000n; step = step * 7n + 3n) {
      expect(amountInWords(`${step}.00`)).not.toMatch(/零零|零[元万亿整拾佰仟]/);
    }
  });
});
