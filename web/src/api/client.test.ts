import { describe, expect, it, vi } from "vitest";
import { aToken, fakeApi, json, problem } from "@/test/fake-api";
import { api, bodyOf } from "./client";
import { ApiError } from "./problem";
import { changePassword, freshToken, getSession, rotate, signIn, signOut } from "./session";
import { changing } from "./writing";

const LOGIN = "POST /api/v1/auth/login";
const REFRESH = "POST /api/v1/auth/refresh";
const UNITS = "GET /api/v1/org-units";
const units = () => bodyOf(api.GET("/api/v1/org-units"));
const bearer = (headers: Headers) => headers.get("Authorization");

describe("the client", () => {
  it("sends token, language and the header no form can send", async () => {
    const fake = fakeApi({ [LOGIN]: () => json(aToken()), [UNITS]: () => json({ items: [] }) });
    await signIn("wang", "secret", "desk");
    await units();
    const [asked] = fake.calls("GET", "/api/v1/org-units");
    expect(asked && bearer(asked.headers)).toBe("Bearer token-1");
    expect(asked?.headers.get("Accept-Language")).toBe("zh-CN");
    expect(asked?.headers.get("X-Requested-With")).toBe("dujiang");
  });

  it("renews once for many calls whose token has run out", async () => {
    const fake = fakeApi({
      [LOGIN]: () => json(aToken({ expires_at: new Date(Date.now() - 1000).toISOString() })),
      [REFRESH]: () => json(aToken({ access_token: "token-2" })),
      [UNITS]: ({ headers }) => json({ items: [bearer(headers)] }),
    });
    await signIn("wang", "secret", "desk");
    const answers = await Promise.all([units(), units(), units()]);
    expect(fake.calls("POST", "/api/v1/auth/refresh")).toHaveLength(1);
    expect(answers.map(({ items }) => items)).toEqual([
      ["Bearer token-2"],
      ["Bearer token-2"],
      ["Bearer token-2"],
    ]);
  });

  it("repeats a refused call with its body and key after renewing", async () => {
    const path = "PATCH /api/v1/projects/p1";
    const fake = fakeApi({
      [LOGIN]: () => json(aToken()),
      [REFRESH]: () => json(aToken({ access_token: "token-2" })),
      [path]: ({ headers }) =>
        bearer(headers) === "Bearer token-2" ? json({ id: "p1" }) : problem(401, "identity.session.ended"),
    });
    await signIn("wang", "secret", "desk");
    await api.PATCH("/api/v1/projects/{id}", {
      params: { path: { id: "p1" }, header: changing(7) },
      body: { name: "堤防" },
    });
    const calls = fake.calls("PATCH", "/api/v1/projects/p1");
    expect(calls.map(({ body }) => body)).toEqual([{ name: "堤防" }, { name: "堤防" }]);
    expect(calls.map(({ headers }) => headers.get("If-Match"))).toEqual(['"7"', '"7"']);
  });

  it("keeps a call waiting when the session is lost, and goes on after signing in again", async () => {
    let isLost = true;
    fakeApi({
      [LOGIN]: () => json(aToken()),
      [REFRESH]: () => problem(401, "identity.session.ended"),
      [UNITS]: () => (isLost ? problem(401, "identity.session.ended") : json({ items: ["kept"] })),
    });
    await signIn("wang", "secret", "desk");
    const waiting = units();
    await expect.poll(() => getSession().status).toBe("ended");
    isLost = false;
    await signIn("wang", "secret", "desk");
    expect((await waiting).items).toEqual(["kept"]);
  });

  it("starts over when somebody else opens the session that was lost: nothing goes out in his name", async () => {
    const reload = vi.fn();
    vi.stubGlobal("location", { origin: globalThis.location.origin, reload });
    const tokenOf = (sub: string, number: number) => `head.${btoa(JSON.stringify({ sub }))}.${number}`;
    let person = "wang";
    const fake = fakeApi({
      [LOGIN]: () => json(aToken({ access_token: tokenOf(person, 1) })),
      [REFRESH]: () => problem(401, "identity.session.ended"),
      [UNITS]: () => problem(401, "identity.session.ended"),
    });
    await signIn("wang", "secret", "desk");
    void units();
    await vi.waitFor(() => expect(getSession().status).toBe("ended"));
    person = "li";
    await signIn("li", "secret", "desk");
    expect(reload).toHaveBeenCalledOnce();
    expect(getSession()).toMatchObject({ status: "ended", token: null });
    expect(fake.calls("GET", "/api/v1/org-units")).toHaveLength(1);
    vi.unstubAllGlobals();
  });

  it("does not throw people out when the network is bad", async () => {
    fakeApi({
      [LOGIN]: () => json(aToken()),
      [REFRESH]: () => Promise.reject(new TypeError("fetch failed")),
    });
    await signIn("wang", "secret", "desk");
    await expect(rotate()).rejects.toMatchObject({ isOffline: true });
    expect(getSession().status).toBe("active");
  });

  it("turns problem documents into errors with rule and fields", async () => {
    fakeApi({
      [UNITS]: () =>
        problem(422, "rule", {
          errors: [{ pointer: "/name", code: "too_long", detail: "太长", params: {} }],
          rule: { id: "r1", title: "规则", clause: "第一条" },
          request_id: "req-1",
        }),
    });
    const error = await units().catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 422,
      code: "rule",
      requestId: "req-1",
      rule: { clause: "第一条" },
    });
  });

  it("asks no server for a token when nobody has signed in here", async () => {
    const fake = fakeApi({});
    expect(await freshToken()).toBeNull();
    expect(fake.asked).toEqual([]);
  });

  it("shows that somebody has signed out only once the server knows it", async () => {
    const answers: ((response: Response) => void)[] = [];
    fakeApi({
      [LOGIN]: () => json(aToken()),
      "POST /api/v1/auth/logout": () => new Promise<Response>((resolve) => answers.push(resolve)),
    });
    await signIn("wang", "secret", "field");
    const leaving = signOut();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(getSession().status).toBe("active");
    answers[0]?.(new Response(null, { status: 204 }));
    await leaving;
    expect(getSession()).toMatchObject({ status: "anonymous", token: null, holder: null });
  });

  it("takes a new token after a forced password change", async () => {
    fakeApi({
      [LOGIN]: () => json(aToken({ password_change_required: true })),
      "POST /api/v1/auth/password": () => new Response(null, { status: 204 }),
      [REFRESH]: () => json(aToken({ access_token: "token-2" })),
    });
    await signIn("wang", "once", "desk");
    expect(getSession().mustChangePassword).toBe(true);
    await changePassword({ current_password: "once", new_password: "Own-pass-1" });
    expect(getSession()).toMatchObject({ mustChangePassword: false, token: "token-2" });
  });
});
