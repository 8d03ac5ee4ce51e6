import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { aToken, fakeApi, json } from "@/test/fake-api";
import { renderDesk, signedIn } from "@/test/render";
import type { Photo } from "./photo";
import { PhotoGrid } from "./photo-grid";
import { PhotoViewer } from "./photo-viewer";

const photos: Photo[] = ["清基", "开挖", "浇筑"].map((title, index) => ({
  id: `p${index + 1}`,
  title,
  takenAt: null,
}));

function Wall() {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <PhotoGrid label="照片墙" photos={photos} onOpen={({ id }) => setOpen(id)} />
      {open && (
        <PhotoViewer
          photos={photos}
          current={open}
          onMove={setOpen}
          onClose={() => setOpen(null)}
          earlierOf={({ id }) => (id === "p2" ? (photos[0] ?? null) : null)}
        />
      )}
    </>
  );
}

beforeEach(async () => {
  const picture = () => new Response("picture", { headers: { "Content-Type": "image/jpeg" } });
  fakeApi({
    "POST /api/v1/auth/login": () => json(aToken()),
    "GET /api/v1/photos/p1": picture,
    "GET /api/v1/photos/p2": picture,
    "GET /api/v1/photos/p3": picture,
  });
  await signedIn();
});

describe("the large view", () => {
  it("opens from the grid, walks by arrow keys and closes by Escape, back to where it was", async () => {
    const { user } = renderDesk(<Wall />);
    const tile = screen.getByRole("button", { name: "查看照片：开挖" });
    await user.click(tile);
    const viewer = screen.getByRole("dialog", { name: "查看照片" });
    expect(within(viewer).getByRole("button", { name: "关闭" })).toHaveFocus();
    expect(viewer).toHaveTextContent("第 2 张，共 3 张");
    await user.keyboard("{ArrowRight}");
    expect(viewer).toHaveTextContent("第 3 张，共 3 张");
    await user.keyboard("{ArrowRight}");
    expect(viewer).toHaveTextContent("第 3 张，共 3 张");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(tile).toHaveFocus();
  });

  it("keeps the focus inside", async () => {
    const { user } = renderDesk(<Wall />);
    await user.click(screen.getByRole("button", { name: "查看照片：开挖" }));
    const viewer = screen.getByRole("dialog");
    for (let press = 0; press < 12; press += 1) {
      await user.tab();
      expect(viewer).toContainElement(document.activeElement as HTMLElement);
    }
  });

  it("lays the earlier photo beside it, where there is one", async () => {
    const { user } = renderDesk(<Wall />);
    await user.click(screen.getByRole("button", { name: "查看照片：开挖" }));
    await user.keyboard("c");
    expect(await screen.findByRole("img", { name: "清基" })).toBeInTheDocument();
    expect(await screen.findByRole("img", { name: "开挖" })).toBeInTheDocument();
    await user.keyboard("{ArrowRight}");
    expect(screen.queryByRole("button", { name: "与上次对比" })).toBeNull();
  });
});
