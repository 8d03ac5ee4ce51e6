import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { aUnit, aUser } from "@/test/admin-samples";
import { aToken, type FakeApi, fakeApi, json, page } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import { Component as Organisation } from "./organisation.route";
import { UserActions } from "./user-actions";
import { Component as Users } from "./users.route";

const units = [aUnit(), aUnit({ id: "u2", parent_id: "u1", kind: "bureau", name: "水利局" })];
let fake: FakeApi;
beforeEach(async () => {
  fake = fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/me": () =>
      json({ permissions: ["user.read", "user.create", "user.manage", "organisation.manage"] }),
    "GET /api/v1/org-units": () => json({ items: units }),
    "GET /api/v1/users": () => page([aUser()]),
    "POST /api/v1/users": () => json({ user: aUser({ name: "李华" }), one_time_password: "Xk38-Pq27" }, 201),
    "POST /api/v1/users/a1/disable": () => json(aUser({ state: "disabled" })),
  });
  await signedIn();
});

describe("the account list", () => {
  it("asks for what the URL says and leads to the account", async () => {
    renderDesk(<Users />, { at: "/desk/users?state=locked&unit=u2" });
    const link = await screen.findByRole("link", { name: "王建国" });
    expect(link).toHaveAttribute("href", "/desk/users/a1");
    expect(Object.fromEntries(fake.calls("GET", "/api/v1/users")[0]?.query ?? [])).toEqual({
      state: "locked",
      unit_id: "u2",
      limit: "50",
    });
  });

  it("opens an account and shows its password until it is put away", async () => {
    const { user } = renderDesk(<Users />, { at: "/desk/users" });
    await user.click(await screen.findByRole("button", { name: "开通账号" }));
    await user.type(await screen.findByLabelText("登录名"), "shuili.lihua");
    await user.type(screen.getByLabelText("姓名"), "李华");
    await user.click(screen.getByLabelText("所属单位", { selector: "#unit" }));
    await user.click(await screen.findByText("水利局", { selector: ".ant-select-tree-title" }));
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText("Xk38-Pq27")).toBeInTheDocument();
    expect(fake.calls("POST", "/api/v1/users")[0]?.body).toEqual({
      login: "shuili.lihua",
      name: "李华",
      unit_id: "u2",
    });
    await user.click(screen.getByRole("button", { name: "我已记下，关闭" }));
    await waitFor(() => expect(screen.queryByText("Xk38-Pq27")).toBeNull());
  });
});

describe("disabling an account", () => {
  it("insists on a reason and names the version that was seen", async () => {
    const { user } = renderDesk(<UserActions user={aUser()} />);
    await user.click(await screen.findByRole("button", { name: "停用" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "停用" }));
    expect(await within(dialog).findByText("此项必填")).toBeInTheDocument();
    expect(fake.calls("POST", "/api/v1/users/a1/disable")).toHaveLength(0);
    await user.type(within(dialog).getByLabelText("原因"), "调离");
    await user.click(within(dialog).getByRole("button", { name: "停用" }));
    await waitFor(() => expect(fake.calls("POST", "/api/v1/users/a1/disable")).toHaveLength(1));
    const call = fake.calls("POST", "/api/v1/users/a1/disable")[0];
    expect(call?.body).toEqual({ reason: "调离" });
    expect(call?.headers.get("If-Match")).toBe('"2"');
  });
});

describe("the organisation", () => {
  it("is a tree that the keys move through", async () => {
    const { user } = renderDesk(<Organisation />, { at: "/desk/organisation" });
    (await screen.findByRole("treeitem", { name: "安澜县" })).focus();
    await user.keyboard("{ArrowDown}");
    const bureau = screen.getByRole("treeitem", { name: "水利局" });
    expect(bureau).toHaveFocus();
    await waitFor(() => expect(bureau).toHaveAttribute("aria-selected", "true"));
    expect(screen.getByTestId("address")).toHaveTextContent("unit=u2");
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    await waitFor(() => expect(screen.queryByRole("treeitem", { name: "水利局" })).toBeNull());
  });
});
