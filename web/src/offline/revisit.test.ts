import "@/test/indexed-db.js";
import { describe, expect, it } from "vitest";
import { newId } from "@/shared/id";
import { revisit } from "./revisit";

const answered = (data: unknown, etag: string) => ({
  data,
  response: new Response(null, { status: 200, headers: { ETag: etag } }),
});
const same = { response: new Response(null, { status: 304 }) };

describe("asking again for what lies on the phone", () => {
  it("asks with the tag of the copy and shows the copy when it is still the same", async () => {
    const user = newId();
    const tags: (string | null)[] = [];
    const answers = [answered({ tasks: 1 }, '"a"'), same, same, answered({ tasks: 2 }, '"b"')];
    const ask = async (etag: string | null) => {
      tags.push(etag);
      return answers[tags.length - 1] ?? same;
    };
    expect(await revisit(user, "field", ask)).toEqual({ tasks: 1 });
    expect(await revisit(user, "field", ask)).toEqual({ tasks: 1 });
    expect(await revisit(user, "field", ask)).toEqual({ tasks: 1 });
    expect(await revisit(user, "field", ask)).toEqual({ tasks: 2 });
    // A third time with the tag as well: the second answer had none and must not have lost it.
    expect(tags).toEqual([null, '"a"', '"a"', '"a"']);
  });

  it("never asks with the tag of somebody else's copy", async () => {
    await revisit("first", "field", async () => answered({ of: "first" }, '"a"'));
    let tag: string | null = "unset";
    const answer = await revisit("second", "field", async (etag) => {
      tag = etag;
      return answered({ of: "second" }, '"b"');
    });
    expect(tag).toBeNull();
    expect(answer).toEqual({ of: "second" });
  });

  it("is a failure when nothing was answered at all", async () => {
    await expect(revisit(newId(), "field", async () => same)).rejects.toThrow("no answer");
  });
});
