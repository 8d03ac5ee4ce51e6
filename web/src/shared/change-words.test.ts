import { describe, expect, it } from "vitest";
import { type ChangeTexts, fieldText, valueText } from "./change-words";

const texts: ChangeTexts = {
  field: (name) => ({ report: "结果", created: "已新建", versions: "文件版本", size: "大小" })[name],
  code: (field, code) => (field === "state" && code === "draft" ? "草稿" : undefined),
  item: (number) => `第 ${number} 项`,
  yes: "是",
  no: "否",
};

describe("the words of a change", () => {
  it("name every step of a path and count from one", () => {
    expect(fieldText("report.created", texts)).toBe("结果 · 已新建");
    expect(fieldText("versions.0.size", texts)).toBe("文件版本 · 第 1 项 · 大小");
    expect(fieldText("unheard_of", texts)).toBe("unheard_of");
  });
  it("say nothing, yes and no, codes, lists and things as people do", () => {
    expect(valueText("state", "draft", texts)).toBe("草稿");
    expect(valueText("name", "draft", texts)).toBe("draft");
    expect(valueText("is_key", true, texts)).toBe("是");
    expect([null, undefined, "", []].map((raw) => valueText("name", raw, texts))).toEqual([
      "—",
      "—",
      "—",
      "—",
    ]);
    expect(valueText("tags", ["甲", "乙"], texts)).toBe("甲、乙");
    expect(valueText("unit_id", { id: "u1", name: "水利局" }, texts)).toBe("水利局");
    expect(valueText("versions.0", { size: 12, number: null }, texts)).toBe("大小 12");
  });
});
