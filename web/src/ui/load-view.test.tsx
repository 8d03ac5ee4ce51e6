import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ApiError } from "@/api/problem";
import { aProblem } from "@/test/fake-api";
import { type Loadable, LoadView } from "./load-view";

const query = (part: Partial<Loadable<string[]>>): Loadable<string[]> => ({
  data: undefined,
  error: null,
  dataUpdatedAt: 0,
  refetch: vi.fn(),
  ...part,
});
const view = (part: Partial<Loadable<string[]>>) => {
  const made = query(part);
  render(
    <LoadView query={made} isEmpty={(list) => list.length === 0} empty={<p>没有内容</p>}>
      {(list) => <p>{list.join()}</p>}
    </LoadView>,
  );
  return made;
};

describe("the states of a view", () => {
  it("shows nothing at first, then a skeleton", async () => {
    view({});
    expect(screen.queryByText("正在加载")).toBeNull();
    expect(await screen.findByText("正在加载")).toBeInTheDocument();
  });
  it("says what happened and lets one try again", async () => {
    const made = view({ error: new ApiError(0, "network", null) });
    expect(screen.getByRole("alert")).toHaveTextContent("连接不上服务器");
    await userEvent.click(screen.getByRole("button", { name: "重试" }));
    expect(made.refetch).toHaveBeenCalled();
  });
  it("offers no retry where it cannot help", () => {
    const problem = aProblem(403, "forbidden", { detail: "没有权限" });
    view({ error: new ApiError(403, "forbidden", problem) });
    expect(screen.getByRole("alert")).toHaveTextContent("没有权限");
    expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
  });
  it("tells empty from content", () => {
    view({ data: [] });
    expect(screen.getByText("没有内容")).toBeInTheDocument();
  });
  it("keeps old content and says how old it is", () => {
    view({
      data: ["甲"],
      error: new ApiError(0, "network", null),
      dataUpdatedAt: Date.parse("2026-11-21T10:00:00Z"),
    });
    expect(screen.getByText("甲")).toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("2026-11-21 18:00");
  });
});
