import { describe, expect, it } from "vitest";
import { aProject } from "@/test/samples";
import { EMPTY_PROJECT, fieldFor, fieldText, toCreate, toForm, toPatch } from "./project-form";

describe("the project form", () => {
  it("sends nothing when nothing was changed", () => {
    const form = toForm(aProject());
    expect(toPatch(form, { ...form, name: form.name })).toEqual({});
  });
  it("sends only changed fields, and null for emptied ones", () => {
    const base = toForm(aProject({ address: "东河镇", tags: ["水利"] }));
    expect(toPatch(base, { ...base, address: " ", year: "2027", tags: [], leader: null })).toEqual({
      address: "",
      year: 2027,
      tags: [],
      responsible_leader_id: null,
    });
  });
  it("does not count other words for the same pick as a change", () => {
    const base = toForm(aProject());
    const unit = { value: base.unit?.value ?? "", label: "换了说法" };
    expect(toPatch(base, { ...base, unit })).toEqual({});
  });
  it("creates without fields that have no value", () => {
    const unit = { value: "u1", label: "水利局" };
    const form = { ...EMPTY_PROJECT, name: " 堤防加固 ", unit, total_investment: "1000.00" };
    expect(toCreate(form, unit)).toEqual({
      name: "堤防加固",
      unit_id: "u1",
      total_investment: "1000.00",
      security_label: "internal",
      tags: [],
    });
  });
  it("shows words, never codes", () => {
    const form = toForm(aProject({ total_investment: "12345000.00" }));
    expect(fieldText(form, "total_investment", String)).toBe("1,234.50");
    expect(fieldText(form, "unit", String)).toBe(form.unit?.label);
    expect(fieldText({ ...form, address: "" }, "address", String)).toBe("—");
  });
  it("finds the field a server problem belongs to", () => {
    expect(fieldFor("in_charge_id")).toBe("in_charge");
    expect(fieldFor("name")).toBe("name");
  });
});
