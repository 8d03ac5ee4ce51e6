/**
 * One build for the three areas. Rules kept here: syntax is lowered to the browsers found on
 * government desktops; only the field area (/m/) gets a service worker, so citizens never
 * download a precache and desk users always get the newest build.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";

/** The API server during development; the built app is served by that server itself. */
const API_TARGET = process.env.DUJIANG_API ?? "http://127.0.0.1:8080";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // The server replaces this word by a fresh nonce on every answer (CSP of the desk area).
  html: { cspNonce: "__CSP_NONCE__" },
  plugins: [
    react(),
    pdfData(),
    VitePWA({
      registerType: "prompt",
      injectRegister: false,
      scope: "/m/",
      manifest: {
        name: "都江项目管理平台",
        short_name: "都江",
        lang: "zh-CN",
        start_url: "/m/",
        scope: "/m/",
        display: "standalone",
        background_color: "#f4f6f9",
        theme_color: "#1b4f8f",
        icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
      },
      workbox: {
        globPatterns: ["index.html", "assets/*.{js,css}"],
        // Desk chunks carry this prefix (see chunkFileNames): antd must not enter the precache.
        globIgnores: ["assets/desk-*", "assets/portal-*", "**/*.br", "**/*.gz"],
        navigateFallback: "/index.html",
        navigateFallbackAllowlist: [/^\/m(\/|$)/],
      },
    }),
  ],
  build: {
    target: ["chrome90", "edge90", "firefox90", "safari14.1"],
    manifest: true,
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        chunkFileNames: (chunk) => `assets/${areaOf(chunk.moduleIds)}${chunk.name}-[hash].js`,
      },
    },
  },
  server: { proxy: { "/api": API_TARGET, "/health": API_TARGET } },
  preview: { proxy: { "/api": API_TARGET, "/health": API_TARGET } },
  test: {
    environment: "jsdom",
    testTimeout: 30_000,
    globals: false,
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});

/** Features whose pages run in the light areas; chunks of every other feature belong to the desk. */
const LIGHT_FEATURES = ["field", "disclosure", "identity"];
/** Texts the field area needs; others stay out of the precache. */
const FIELD_TEXTS = ["common", "field", "identity", "projects"];
const DESK_PACKAGES = /node_modules\/(antd|@ant-design|@rc-component|pdfjs-dist|dayjs)\//;

/** The file-name prefix by which the precache leaves out what the field area never loads. */
function areaOf(moduleIds: readonly string[]): "desk-" | "portal-" | "" {
  for (const id of moduleIds) {
    if (DESK_PACKAGES.test(id) || /\/src\/(desk-ui\/|app\/desk-)/.test(id)) return "desk-";
    if (/\/src\/app\/portal-layout/.test(id)) return "portal-";
    const feature = /\/src\/features\/([^/]+)\//.exec(id)?.[1];
    if (feature === "disclosure") return "portal-";
    if (feature && !LIGHT_FEATURES.includes(feature)) return "desk-";
    const texts = /\/i18n\/locales\/[^/]+\/([^/.]+)\.json/.exec(id)?.[1];
    if (texts && !FIELD_TEXTS.includes(texts)) return "desk-";
  }
  return "";
}

/** Character maps and fonts that pdf.js needs for papers whose fonts are not embedded (common in Chinese ones). */
function pdfData(): Plugin {
  const home = fileURLToPath(new URL("./node_modules/pdfjs-dist/", import.meta.url));
  return {
    name: "pdf-data",
    apply: "build",
    generateBundle() {
      for (const folder of ["cmaps", "standard_fonts"]) {
        for (const name of readdirSync(home + folder)) {
          const source = readFileSync(`${home}${folder}/${name}`);
          this.emitFile({ type: "asset", fileName: `assets/pdf/${folder}/${name}`, source });
        }
      }
    },
  };
}
