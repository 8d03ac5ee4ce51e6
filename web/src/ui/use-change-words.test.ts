import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useChangeWords } from "./use-change-words";

describe("the words of a state", () => {
  const words = () => renderHook(() => useChangeWords()).result.current;

  it("are those of the kind of thing it is of", () => {
    expect(words().value("state", "open", "risk")).toBe("未应对");
    expect(words().value("state", "open", "defect")).toBe("待整改");
    expect(words().value("state", "submitted", "payment")).toBe("待审核");
    expect(words().value("state", "submitted", "project")).toBe("已申报");
  });
  it("are the general ones where the kind has none of its own, or is not known", () => {
    expect(words().value("state", "treated", "risk")).toBe("已有措施");
    expect(words().value("state", "open")).toBe("待处理");
  });
});
