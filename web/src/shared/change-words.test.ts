import { describe, expect, it } from "vitest";
import { type ChangeTexts, fieldText, isIdentifier, valueText } from "./change-words";

const texts: ChangeTexts = {
  field: (name) => ({ report: "结果", created: "已新建", versions: "文件版本", size: "大小" })[name],
  code: (field, code) => (field === "state" && code === "draft" ? "草稿" : undefined),
  item: (number) => `第 ${number} 项`,
  count: (number) => `共 ${number} 项`,
  instant: (at) => at.slice(0, 10),
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
    expect(valueText("reviewed_at", "2026-11-30T17:38:13.980771Z", texts)).toBe("2026-11-30");
  });
  it("count what has no words of its own, and know what only identifies", () => {
    const id = "01a22d88-bf1c-717c-8f19-83ae9666bd1c";
    const photos = [
      { id, sha256: "b".repeat(64) },
      { id, sha256: "c".repeat(64) },
    ];
    expect(valueText("photos", photos, texts)).toBe("共 2 项");
    expect(valueText("versions.0", { id, size: 12 }, texts)).toBe("大小 12");
    expect([id, [id, id], "f".repeat(64)].map(isIdentifier)).toEqual([true, true, true]);
    expect(["2026", "", [], null, [id, "水利局"]].map(isIdentifier)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
