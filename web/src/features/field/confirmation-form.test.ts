import { describe, expect, it } from "vitest";
import { anEvidence } from "@/test/field-samples";
import { confirmationFaults, readConfirmationForm } from "./confirmation-form";

const TODAY = "2026-11-30";
const FORM = { reachedOn: TODAY, words: "" };
const NOTHING = { photos: 0, hasPosition: false };

describe("what a confirmation misses", () => {
  it("is everything the rule asks for, at once", () => {
    const evidence = anEvidence({ min_photos: 2, needs_words: true, needs_position: true });
    expect(confirmationFaults({ reachedOn: "", words: " " }, evidence, NOTHING, TODAY)).toEqual([
      "date",
      "words",
      "photos",
      "position",
    ]);
    expect(
      confirmationFaults({ ...FORM, words: "已浇筑" }, evidence, { photos: 2, hasPosition: true }, TODAY),
    ).toEqual([]);
  });

  it("takes exactly the number of photos that is asked for", () => {
    const evidence = anEvidence({ min_photos: 2 });
    expect(confirmationFaults(FORM, evidence, { photos: 1, hasPosition: false }, TODAY)).toEqual(["photos"]);
    expect(confirmationFaults(FORM, evidence, { photos: 2, hasPosition: false }, TODAY)).toEqual([]);
  });

  it("is nothing where no rule asks, but never a day to come", () => {
    expect(confirmationFaults(FORM, null, NOTHING, TODAY)).toEqual([]);
    expect(confirmationFaults({ ...FORM, reachedOn: "2026-12-01" }, null, NOTHING, TODAY)).toEqual([
      "future",
    ]);
  });
});

it("reads a form of an earlier build and begins with today", () => {
  expect(readConfirmationForm(null, TODAY)).toEqual({ reachedOn: TODAY, words: "" });
  expect(readConfirmationForm({ words: 3, reachedOn: "2026-11-01" }, TODAY)).toEqual({
    reachedOn: "2026-11-01",
    words: "",
  });
});
