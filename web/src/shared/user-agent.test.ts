import { describe, expect, it } from "vitest";
import { userAgentName } from "./user-agent";

const CHROMIUM =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0";

describe("the name of a browser", () => {
  it("is short, and a browser is not taken for the one it is built on", () => {
    expect(userAgentName(`${CHROMIUM} Safari/537.36`)).toBe("Chrome 120 · Windows");
    expect(userAgentName(`${CHROMIUM} Safari/537.36 Edg/121.0.1`)).toBe("Edge 121 · Windows");
    expect(
      userAgentName("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/118.0 MicroMessenger/8.0.44"),
    ).toBe("WeChat 8 · Android");
    expect(
      userAgentName(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) Version/17.1 Mobile Safari/604.1",
      ),
    ).toBe("Safari 17 · iOS");
  });
  it("of something unknown is what it said", () => {
    expect(userAgentName("curl/8.1")).toBe("curl/8.1");
  });
});
