import { screen, waitFor } from "@testing-library/react";
import { Form, Input } from "antd";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { ApiError } from "@/api/problem";
import { renderDesk } from "@/test/render";
import { EditDrawer } from "./edit-drawer";

interface Thing {
  version: number;
  name: string;
  note: string;
  code: string;
}
interface ThingForm {
  name: string;
  note: string;
  code: string;
}
const FIRST: Thing = { version: 1, name: "甲", note: "", code: "A" };
const stale = new ApiError(412, "stale", null);
const toForm = (thing: Thing | null): ThingForm => ({
  name: thing?.name ?? "",
  note: thing?.note ?? "",
  code: thing?.code ?? "",
});

interface SampleProps {
  onSave: (form: ThingForm, base: Thing | null) => Promise<void>;
  now: Thing | undefined;
}

/** Name and note are on the form, the code is not. A button stands for news that arrive meanwhile. */
function Sample({ onSave, now }: SampleProps) {
  const [seen, see] = useState(FIRST);
  return (
    <>
      <button type="button" onClick={() => see({ ...FIRST, version: 9, note: "新闻" })}>
        refetch
      </button>
      <EditDrawer<Thing, ThingForm>
        title="样例"
        isOpen
        seen={seen}
        toForm={toForm}
        label={(field) => field}
        reread={async () => now}
        onClose={() => undefined}
        onSave={onSave}
      >
        {() => (
          <>
            <Form.Item name="name" label="名称">
              <Input />
            </Form.Item>
            <Form.Item name="note" label="备注">
              <Input />
            </Form.Item>
          </>
        )}
      </EditDrawer>
    </>
  );
}

describe("EditDrawer", () => {
  it("asks field by field after a conflict and saves on top of the other version", async () => {
    const theirs = { ...FIRST, version: 2, note: "对方的备注" };
    const onSave = vi.fn(async (_form: ThingForm, base: Thing | null) => {
      if (base?.version === 1) throw stale;
    });
    const { user } = renderDesk(<Sample onSave={onSave} now={theirs} />);
    await user.type(await screen.findByLabelText("名称"), "乙");
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText("已被他人修改")).toBeInTheDocument();
    // Name and note differ; the code, which the form does not show, is no difference.
    expect(screen.getByRole("group", { name: "name" })).toBeInTheDocument();
    expect(screen.getByRole("group", { name: "note" })).toBeInTheDocument();
    expect(screen.queryByRole("group", { name: "code" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "按所选保存" }));
    await waitFor(() => expect(onSave).toHaveBeenCalledTimes(2));
    expect(onSave.mock.calls[1]).toEqual([{ name: "甲乙", note: "对方的备注", code: "A" }, theirs]);
  });

  it("keeps the version that was seen at opening while news arrive behind the form", async () => {
    const onSave = vi.fn(async (_form: ThingForm, _base: Thing | null) => undefined);
    const { user } = renderDesk(<Sample onSave={onSave} now={FIRST} />);
    await user.type(await screen.findByLabelText("名称"), "乙");
    screen.getByRole("button", { name: "refetch", hidden: true }).click();
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
    expect(onSave.mock.calls[0]?.[1]).toEqual(FIRST);
  });

  it("says what the server says when the thing is gone", async () => {
    const { user } = renderDesk(<Sample onSave={() => Promise.reject(stale)} now={undefined} />);
    await user.click(await screen.findByRole("button", { name: "保存" }));
    expect(await screen.findByRole("alert")).toBeInTheDocument();
    expect(screen.queryByText("已被他人修改")).not.toBeInTheDocument();
  });
});
