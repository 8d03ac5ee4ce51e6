import { describe, expect, it } from "vitest";
import {
  compareMoney,
  formatMoney,
  fromFen,
  lessMoney,
  percentOf,
  sumMoney,
  toFen,
  wanToYuan,
  yuanToWan,
} from "./money";

describe("money", () => {
  it("keeps every 分 of the largest amount", () => {
    const yuan = "9999999999999.99";
    expect(fromFen(toFen(yuan) ?? 0n)).toBe(yuan);
  });
  it("shows 万元 half up with separators", () => {
    expect(formatMoney("12345678.50")).toBe("1,234.57");
    expect(formatMoney("50.00")).toBe("0.01");
    expect(formatMoney("49.99")).toBe("0.00");
    expect(formatMoney("-12345678.50")).toBe("-1,234.57");
  });
  it("shows yuan and 亿元", () => {
    expect(formatMoney("1234.5", "yuan")).toBe("1,234.50");
    expect(formatMoney("2386000000.00", "yi")).toBe("23.86");
  });
  it("shows a dash for what is missing or no amount", () => {
    expect(formatMoney(null)).toBe("—");
    expect(formatMoney("12a")).toBe("—");
  });
  it("turns typed 万元 into yuan without loss", () => {
    expect(wanToYuan("1,234.5")).toBe("12345000.00");
    expect(wanToYuan("0.000001")).toBe("0.01");
    expect(wanToYuan("0.0000001")).toBeNull();
    expect(wanToYuan("")).toBeNull();
    expect(wanToYuan("1e3")).toBeNull();
    expect(wanToYuan("1000000000")).toBe("10000000000000.00");
    expect(wanToYuan("1000000000.01")).toBeNull();
  });
  it("edits without trailing zeros", () => {
    expect(yuanToWan("12345000.00")).toBe("1234.5");
    expect(yuanToWan("100000.00")).toBe("10");
    expect(yuanToWan("0.00")).toBe("0");
  });
  it("adds and takes away to the last 分", () => {
    expect(sumMoney(["0.10", "0.20", null, "9999999999999.70"])).toBe("10000000000000.00");
    expect(lessMoney("100.00", "100.01")).toBe("-0.01");
    expect([compareMoney("1.00", "1.01"), compareMoney("2", "2.00"), compareMoney("3.00", "2.99")]).toEqual([
      -1, 0, 1,
    ]);
  });
  it("never rounds a share up over a line", () => {
    expect(percentOf("2099999.99", "2000000.00")).toBe(104.9);
    expect(percentOf("2100000.00", "2000000.00")).toBe(105);
    expect(percentOf("1.00", "0.00")).toBeNull();
  });
});
