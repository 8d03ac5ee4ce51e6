import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resetSession, signIn } from "@/api/session";
import { aToken, fakeApi, json, problem } from "@/test/fake-api";
import { anItem, SUBJECT } from "@/test/offline-samples";
import { apiCourier } from "./courier";
import { NotSent } from "./runner";

/** A token whose claims name the person `u1`. */
const TOKEN = `x.${btoa(JSON.stringify({ sub: "u1" }))}.x`;
const LOGIN = { "POST /api/v1/auth/login": () => json(aToken({ access_token: TOKEN })) };

beforeEach(resetSession);
afterEach(() => localStorage.clear());

async function failureOf(work: Promise<void>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NotSent)) throw new Error("it should not have been sent");
  return error.failure;
}

describe("what goes out for an item", () => {
  it("is the confirmation of its milestone, under the key made on the phone", async () => {
    const path = "/api/v1/milestones/m1/confirm";
    const server = fakeApi({ ...LOGIN, [`POST ${path}`]: () => json({ milestone_id: "m1" }, 201) });
    await signIn("wang", "secret", "field");
    const body = { reached_on: "2026-11-29", words: "", captured_at: "2026-11-30T10:00:00+08:00" };
    const subject = { ...SUBJECT, id: "m1" };
    await apiCourier.sendItem(anItem({ id: "i7", kind: "confirmation", subject, body }));
    const [asked] = server.calls("POST", path);
    expect(asked?.headers.get("Idempotency-Key")).toBe("i7");
    expect(asked?.body).toEqual(body);
  });

  it("is the completion of its report, for the version that its writer saw", async () => {
    const path = "/api/v1/progress-reports/r1/complete";
    const server = fakeApi({ ...LOGIN, [`POST ${path}`]: () => json({ id: "r1" }) });
    await signIn("wang", "secret", "field");
    const said = { words: "补照片", progress_percent: null, photo_ids: ["f1"] };
    const subject = { ...SUBJECT, id: "r1" };
    await apiCourier.sendItem(anItem({ id: "i8", kind: "completion", subject, body: { version: 4, said } }));
    const [asked] = server.calls("POST", path);
    expect(asked?.headers.get("Idempotency-Key")).toBe("i8");
    expect(asked?.headers.get("If-Match")).toBe('"4"');
    expect(asked?.body).toEqual(said);
  });

  it("has not arrived when the answer speaks of something else", async () => {
    fakeApi({ ...LOGIN, "POST /api/v1/milestones/m1/confirm": () => json({ hello: "hotspot" }) });
    await signIn("wang", "secret", "field");
    const item = anItem({ kind: "confirmation", subject: { ...SUBJECT, id: "m1" } });
    expect((await failureOf(apiCourier.sendItem(item))).status).toBe(0);
  });

  it("comes back with everything that the rule misses", async () => {
    const errors = [
      { pointer: "/photo_ids", code: "photos", detail: "至少 2 张照片", params: {} },
      { pointer: "/position", code: "position", detail: "需要位置", params: {} },
    ];
    fakeApi({
      ...LOGIN,
      "POST /api/v1/milestones/m1/confirm": () =>
        problem(422, "field.confirmation.evidence", { detail: "证据不全。", errors }),
    });
    await signIn("wang", "secret", "field");
    const item = anItem({ kind: "confirmation", subject: { ...SUBJECT, id: "m1" } });
    const failure = await failureOf(apiCourier.sendItem(item));
    expect(failure.detail).toBe("证据不全。");
    expect(failure.points).toEqual(["至少 2 张照片", "需要位置"]);
  });
});
