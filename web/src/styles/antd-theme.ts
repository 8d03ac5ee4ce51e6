/**
 * The antd theme, read from the same CSS variables as the light kit, so that a colour has one
 * home (tokens.css). antd needs real colour values because it derives hover shades from them.
 */
import type { ThemeConfig } from "antd";

export type Density = "comfortable" | "compact";

/** What a finger hits. */
const TOUCH_HEIGHT = 44;
/** Options and menu entries whose height does not follow from that of the controls. */
const TOUCH_PARTS = {
  Dropdown: { paddingBlock: 11 },
  Select: { optionHeight: TOUCH_HEIGHT, optionPadding: "11px 12px" },
  TreeSelect: { titleHeight: TOUCH_HEIGHT },
};

/** Builds the theme from the tokens that apply to the document now. */
export function antdTheme(density: Density, isTouch: boolean): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const colour = (name: string) => token(name) || "#000000";
  const height = isTouch ? TOUCH_HEIGHT : density === "compact" ? 28 : 32;
  return {
    token: {
      colorPrimary: colour("brand-700"),
      colorInfo: colour("brand-600"),
      colorSuccess: colour("ok"),
      colorWarning: colour("warn"),
      colorError: colour("bad"),
      colorLink: colour("brand-700"),
      // The derived shade is too light to be read.
      colorLinkHover: colour("brand-600"),
      colorLinkActive: colour("brand-900"),
      colorText: colour("ink-1"),
      colorTextSecondary: colour("ink-2"),
      colorTextTertiary: colour("ink-3"),
      colorTextDescription: colour("ink-3"),
      colorTextPlaceholder: colour("ink-3"),
      colorTextDisabled: colour("ink-3"),
      colorBorder: colour("control"),
      colorBorderSecondary: colour("line"),
      colorBgLayout: colour("canvas"),
      fontFamily: token("font") || "sans-serif",
      fontSize: 14,
      borderRadius: 6,
      controlHeight: height,
      ...(isTouch ? { controlHeightSM: height } : {}),
      motion: !globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches,
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
      ...(isTouch ? TOUCH_PARTS : {}),
      Form: { itemMarginBottom: 20, verticalLabelPadding: "0 0 4px" },
    },
  };
}
