import { describe, expect, it } from "vitest";
import { daysBetween, formatInstant, formatSpan, today } from "./dates";

describe("dates", () => {
  it("shows instants in Asia/Shanghai, across midnight", () => {
    expect(formatInstant("2026-11-21T10:05:00Z")).toBe("2026-11-21 18:05");
    expect(formatInstant("2026-12-31T16:00:00Z")).toBe("2027-01-01 00:00");
  });
  it("shows a dash for what is missing or unreadable", () => {
    expect(formatInstant(null)).toBe("—");
    expect(formatInstant("soon")).toBe("—");
  });
  it("says in words which end of a span is open", () => {
    const words = { since: (date: string) => `since ${date}`, until: (date: string) => `until ${date}` };
    expect(formatSpan("2026-01-01", "2026-03-01", words)).toBe("2026-01-01 – 2026-03-01");
    expect(formatSpan("2026-01-01", null, words)).toBe("since 2026-01-01");
    expect(formatSpan(undefined, "2026-03-01", words)).toBe("until 2026-03-01");
    expect(formatSpan(null, undefined, words)).toBe("—");
  });
  it("takes today from Shanghai, not from the browser", () => {
    expect(today(new Date("2026-11-21T16:30:00Z"))).toBe("2026-11-22");
  });
  it("counts days over a leap day", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
  });
});
