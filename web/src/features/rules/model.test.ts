import { describe, expect, it } from "vitest";
import type { RuleView } from "@/api/types";
import { cleanParams, fieldsOf, formPath, toRuleForm, toRulePatch } from "./model";

const rule: RuleView = {
  id: "petition.notify",
  kind: "working_day_clock",
  title: "受理告知期限",
  source_document: "信访工作条例",
  clause: "第二十三条",
  effective_from: "2022-05-01",
  effective_to: null,
  scope: "petition.notify",
  severity: "warn",
  message: "15 日内告知",
  params: { days: 15, counting: "calendar" },
  vectors: [],
  state: "active",
  contradictions: [],
  version: 1,
};

describe("the form of a rule", () => {
  it("has the parameters of its kind, and whatever else the stored JSON has", () => {
    const names = fieldsOf("amount_threshold", { limit_fen: 1, notes: ["a"] }).map(({ name, kind }) => [
      name,
      kind,
    ]);
    expect(names).toEqual([
      ["limit_fen", "yuan"],
      ["wording", "choice"],
      ["notes", "list"],
    ]);
  });
  it("sends nothing when nothing was changed, whatever the order of the parameters", () => {
    expect(toRulePatch(rule, toRuleForm(rule))).toEqual({});
    const form = { ...toRuleForm(rule), params: { counting: "calendar", extension_days: null, days: 15 } };
    expect(toRulePatch(rule, form)).toEqual({});
  });
  it("sends changed texts one by one, and parameters whole", () => {
    const form = { ...toRuleForm(rule), clause: "第二十四条", params: { days: 20, counting: "calendar" } };
    expect(toRulePatch(rule, form)).toEqual({
      clause: "第二十四条",
      params: { days: 20, counting: "calendar" },
    });
  });
  it("leaves out what is empty, but keeps zero", () => {
    expect(cleanParams({ a: 0, b: false, c: [], d: "", e: null, f: [1] })).toEqual({ a: 0, f: [1] });
  });
  it("finds the field of a pointer", () => {
    expect(formPath("/params/days")).toEqual(["params", "days"]);
    expect(formPath("/params/required_fields/3")).toEqual(["params", "required_fields"]);
    expect(formPath("/clause")).toEqual(["clause"]);
  });
});
