import { describe, expect, it } from "vitest";
import { previewKind, titleOf } from "./document-model";

describe("documents", () => {
  it("shows PDF and pictures, never what can carry scripts", () => {
    expect(previewKind("application/pdf")).toBe("pdf");
    expect(previewKind("image/png")).toBe("picture");
    expect(previewKind("image/svg+xml")).toBeNull();
    expect(previewKind("text/html")).toBeNull();
  });
  it("proposes the file name without its ending as title", () => {
    expect(titleOf("可研批复.2026.pdf")).toBe("可研批复.2026");
    expect(titleOf("无后缀")).toBe("无后缀");
  });
});
