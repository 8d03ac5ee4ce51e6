import { describe, expect, it } from "vitest";
import type { OfferedCommand, ProjectCommand } from "@/api/types";
import { isEnding, knownCommands, primaryCommand, toRun } from "./command-model";

const command = (name: ProjectCommand, is_allowed: boolean): OfferedCommand => ({
  permission: "x",
  command: name,
  to_state: "submitted",
  is_permitted: true,
  is_allowed,
  needs_reason: false,
  papers_needed: 0,
  blocked_by: [],
});

describe("commands", () => {
  it("emphasises the first allowed way forward, never a way back", () => {
    const commands = [command("return", true), command("admit", false), command("establish", true)];
    expect(primaryCommand(commands)?.command).toBe("establish");
    expect(primaryCommand([command("return", true), command("reject", true)])).toBeNull();
  });
  it("leaves out commands it has no words for", () => {
    const offered = [{ ...command("submit", true), command: "teleport" }, command("return", true)];
    expect(knownCommands(offered).map((one) => one.command)).toEqual(["return"]);
  });
  it("knows which commands end something", () => {
    expect(isEnding("terminate")).toBe(true);
    expect(isEnding("suspend")).toBe(false);
  });
  it("sends only what has a value", () => {
    expect(toRun({ reason: "  ", paper_ids: [], code: "" })).toEqual({ paper_ids: [] });
    expect(toRun({ reason: " 资金未到位 ", paper_ids: ["d1"] })).toEqual({
      reason: "资金未到位",
      paper_ids: ["d1"],
    });
  });
});
