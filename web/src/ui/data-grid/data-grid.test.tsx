import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Column } from "./column";
import { DataGrid } from "./data-grid";

interface Row {
  id: string;
  name: string;
}
const rows: Row[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: `r${index}`,
  name: `项目 ${index}`,
}));
const columns: Column<Row>[] = [
  {
    id: "name",
    header: "名称",
    width: 200,
    sortBy: "name",
    render: (row) => <a href={`#${row.id}`}>{row.name}</a>,
  },
  { id: "id", header: "编号", width: 100, render: (row) => row.id },
];
const grid = (more: object = {}) => (
  <DataGrid
    caption="项目列表"
    columns={columns}
    rows={rows}
    rowId={(row) => row.id}
    total={50_000}
    {...more}
  />
);

describe("the data grid", () => {
  it("is a real table that draws only what is seen and says how many rows there are", () => {
    render(grid());
    const table = screen.getByRole("table", { name: "项目列表" });
    expect(table).toHaveAttribute("aria-rowcount", "50001");
    expect(within(table).getByRole("rowheader", { name: "项目 0" })).toBeInTheDocument();
    expect(within(table).getAllByRole("row").length).toBeLessThan(60);
  });
  it("sorts up first, then down", async () => {
    const onSort = vi.fn();
    const { rerender } = render(grid({ sort: "-updated_at", onSort }));
    await userEvent.click(screen.getByRole("button", { name: "名称" }));
    expect(onSort).toHaveBeenLastCalledWith("name");
    rerender(grid({ sort: "name", onSort }));
    expect(screen.getByRole("columnheader", { name: "名称" })).toHaveAttribute("aria-sort", "ascending");
    await userEvent.click(screen.getByRole("button", { name: "名称" }));
    expect(onSort).toHaveBeenLastCalledWith("-name");
  });
  it("moves between rows with the arrow keys", async () => {
    render(grid());
    screen.getByRole("link", { name: "项目 0" }).focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.poll(() => document.activeElement?.textContent).toBe("项目 1");
    await userEvent.keyboard("{ArrowUp}");
    await expect.poll(() => document.activeElement?.textContent).toBe("项目 0");
  });
  it("is walked by j and k from anywhere, but not while somebody types", async () => {
    render(
      <>
        <input aria-label="筛选" />
        {grid()}
      </>,
    );
    await userEvent.keyboard("j");
    await expect.poll(() => document.activeElement?.textContent).toBe("项目 0");
    await userEvent.keyboard("jj");
    await expect.poll(() => document.activeElement?.textContent).toBe("项目 2");
    await userEvent.keyboard("k");
    await expect.poll(() => document.activeElement?.textContent).toBe("项目 1");
    const field = screen.getByRole("textbox");
    await userEvent.type(field, "j");
    expect(field).toHaveFocus();
    expect(field).toHaveValue("j");
  });
  it("asks for more only near the end", () => {
    const onEnd = vi.fn();
    const { rerender } = render(grid({ onEnd, hasMore: true }));
    expect(onEnd).not.toHaveBeenCalled();
    rerender(grid({ rows: rows.slice(0, 10), onEnd, hasMore: true }));
    expect(onEnd).toHaveBeenCalled();
  });
});
