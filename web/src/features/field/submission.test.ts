import { describe, expect, it } from "vitest";
import type { CompletionBody } from "@/offline/courier";
import { anOwnReport } from "@/test/field-samples";
import { aDraft } from "@/test/offline-samples";
import { addsNothing, readCompletionForm } from "./completion-form";
import { completionBody, confirmationBody } from "./submission";

const AT = "2026-11-30T15:20:00+08:00";

describe("what completes a report", () => {
  const report = anOwnReport({ id: "r1", task_id: "t1", progress_percent: 45, version: 3 });

  it("names the version that was seen, and goes out behind the reports of its task", () => {
    const draft = aDraft({ kind: "completion", form: { words: " 补照片 ", percent: 45 } });
    const sent = completionBody({ form: readCompletionForm(draft.form, 45) }, report, [{ id: "f1" }], AT);
    expect(sent.lane).toBe("t1");
    expect(sent.body as CompletionBody).toEqual({
      version: 3,
      said: { words: "补照片", progress_percent: null, photo_ids: ["f1"] },
    });
  });

  it("says a figure only when it is another one", () => {
    const body = completionBody({ form: { words: "", percent: 40 } }, report, [], AT).body as CompletionBody;
    expect(body.said.progress_percent).toBe(40);
  });

  it("is missing while nothing is added", () => {
    expect(addsNothing({ words: " ", percent: 45 }, report, 0)).toBe(true);
    expect(addsNothing({ words: " ", percent: 45 }, report, 1)).toBe(false);
    expect(addsNothing({ words: "有", percent: 45 }, report, 0)).toBe(false);
    expect(addsNothing({ words: "", percent: 50 }, report, 0)).toBe(false);
  });

  it("has no figure where the report has none, whatever an earlier build kept", () => {
    expect(readCompletionForm({ percent: 30 }, null).percent).toBeNull();
    expect(readCompletionForm({ percent: 300 }, 45).percent).toBe(100);
    expect(readCompletionForm(null, 45)).toEqual({ words: "", percent: 45 });
  });
});

it("confirms a milestone with its day, words, photos and place", () => {
  const position = { latitude: 30.1, longitude: 104.2, accuracyMetres: 12, at: AT };
  const form = { reachedOn: "2026-11-29", words: " 主体封顶 " };
  const sent = confirmationBody({ ...aDraft({ position }), form }, [{ id: "f1" }], AT);
  expect(sent.lane).toBe("t1");
  expect(sent.body).toEqual({
    reached_on: "2026-11-29",
    words: "主体封顶",
    photo_ids: ["f1"],
    position: { latitude: 30.1, longitude: 104.2, accuracy_metres: 12 },
    captured_at: AT,
  });
});
