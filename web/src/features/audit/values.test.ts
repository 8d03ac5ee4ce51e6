import { describe, expect, it } from "vitest";
import { refersTo, valueText, vocabularyKey } from "./values";

describe("values of the log", () => {
  it("have words by kind of thing and field, where they come from a closed set", () => {
    expect(vocabularyKey("project", "state", "draft")).toBe("common:projectState.draft");
    expect(vocabularyKey("import", "state", "checked")).toBeNull();
    expect(vocabularyKey("project", "name", "draft")).toBeNull();
  });
  it("name units and people, by field", () => {
    expect(refersTo("project", "unit_id")).toBe("unit");
    expect(refersTo("org_unit", "parent_id")).toBe("unit");
    expect(refersTo("task", "parent_id")).toBeNull();
    expect(refersTo("task", "assignee_id")).toBe("person");
  });
  it("are shown as people write them", () => {
    expect(valueText("2026-11-22T01:12:05.563784Z", "是", "否")).toBe("2026-11-22 09:12");
    expect(valueText({ file_name: "批复.pdf", size: 3 }, "是", "否")).toBe("批复.pdf");
    expect(valueText([], "是", "否")).toBe("—");
    expect(valueText(false, "是", "否")).toBe("否");
  });
});
