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
import { fieldFiles, readManifest, readPages } from "./scripts/build-graph.mjs";

/** The API server during development; the built app is served by that server itself. */
const API_TARGET = process.env.DUJIANG_API ?? "http://127.0.0.1:8080";

/** Its package leads bundlers to the build with warnings for developers; the other one says less and weighs less. */
const PRODUCTION_ROUTER = [
  { find: /^react-router$/, file: "index.mjs" },
  { find: /^react-router\/dom$/, file: "dom-export.mjs" },
].map(({ find, file }) => ({
  find,
  replacement: fileURLToPath(new URL(`./node_modules/react-router/dist/production/${file}`, import.meta.url)),
}));

const source = (file: string) => fileURLToPath(new URL(`./src/${file}`, import.meta.url));
const ENTRY = source("main.ts");
const START = source("start.tsx");
const FIELD_HOME = [source("app/field-layout.tsx"), source("features/field/my-tasks.route.tsx")];

interface ModuleGraph {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
}

/** A module and everything it brings along at once. */
function below(graph: ModuleGraph, root: string, found = new Set<string>()): Set<string> {
  if (!found.has(root)) {
    found.add(root);
    for (const next of graph.getModuleInfo(root)?.importedIds ?? []) below(graph, next, found);
  }
  return found;
}

/** Modules that arrive with these roots; the roots themselves stay files that the manifest knows by their names. */
function broughtBy(roots: readonly string[], isWanted: (id: string) => boolean, name: string) {
  let all: Set<string> | undefined;
  return (id: string, graph: ModuleGraph) => {
    all ??= roots.reduce((found, root) => below(graph, root, found), new Set<string>());
    return !roots.includes(id) && isWanted(id) && all.has(id) ? name : null;
  };
}

/** The index of the query library lists parts that start with nobody: lists and batches of the desk. */
const LATER = /[\\/](infiniteQuery\w*|useInfiniteQuery|queriesObserver|useQueries)\.js$/;
const isLibrary = (id: string) => id.includes("node_modules") && !LATER.test(id);

/** What the field shows with the same parts as the desk does. */
const KIT = /[\\/]src[\\/](ui|shared|api)[\\/](?!field-heading|use-network)/;
/** The frame of the portal tells its area in the same way: it stays by itself. */
const SHARED_FRAME = /[\\/]use-area\b/;
const isOfField = (id: string) => !SHARED_FRAME.test(id) && !LATER.test(id);

/**
 * What no page can start without comes in three files instead of a dozen: what begins to fetch the first page, the
 * libraries, which a new build seldom changes, and the rest of our own. What the home of the field needs besides comes
 * in two, one of which serves the desk as well: dozens of tiny files stand in line on a slow network.
 */
const FIRST_LOAD = [
  { debugName: "opening", priority: 5, name: broughtBy([ENTRY], () => true, "opening") },
  { debugName: "libraries", priority: 4, name: broughtBy([START], isLibrary, "libraries") },
  { debugName: "app", priority: 3, name: broughtBy([START], (id) => !LATER.test(id), "app") },
  { debugName: "kit", priority: 2, name: broughtBy(FIELD_HOME, (id) => KIT.test(id), "kit") },
  {
    debugName: "field",
    priority: 1,
    name: broughtBy(FIELD_HOME, isOfField, "field-kit"),
  },
];

export default defineConfig(({ command }) => ({
  resolve: {
    alias: [
      { find: "@", replacement: fileURLToPath(new URL("./src", import.meta.url)) },
      ...(command === "build" ? PRODUCTION_ROUTER : []),
    ],
  },
  // The server replaces this word by a fresh nonce on every answer (CSP of the desk area).
  html: { cspNonce: "__CSP_NONCE__" },
  plugins: [
    react(),
    appPreload(),
    pdfData(),
    VitePWA({
      registerType: "prompt",
      // The system shows the icon; no page does.
      includeManifestIcons: false,
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
        // Of all that was built, only what the pages under /m/ can load: antd must not come along.
        manifestTransforms: [onlyField],
        // Pages that are no part of that are kept once somebody was there, with what they showed last.
        runtimeCaching: [
          {
            urlPattern: /\/assets\/[^/]+\.(js|css)$/,
            handler: "CacheFirst",
            options: {
              cacheName: "visited",
              expiration: { maxEntries: 80, maxAgeSeconds: 30 * 86_400, purgeOnQuotaError: true },
            },
          },
        ],
        navigateFallback: "/index.html",
        navigateFallbackAllowlist: [/^\/m(\/|$)/],
      },
    }),
  ],
  build: {
    target: ["chrome90", "edge90", "firefox90", "safari14.1"],
    manifest: true,
    chunkSizeWarningLimit: 1600,
    rolldownOptions: { output: { codeSplitting: { groups: FIRST_LOAD } } },
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
}));

/** The entry asks for the app; the page itself already tells where it lies. */
function appPreload(): Plugin {
  return {
    name: "app-preload",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const app = chunks.find(({ moduleIds }) => moduleIds.includes(START));
        const files = app ? [app.fileName, ...app.imports] : [];
        return files.map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
          injectTo: "head" as const,
        }));
      },
    },
  };
}

/** Leaves in the precache the page itself and what the field area loads. */
function onlyField<Entry extends { url: string }>(entries: Entry[]) {
  const files = fieldFiles(readManifest(), readPages());
  return { manifest: entries.filter(({ url }) => !url.startsWith("assets/") || files.has(url)) };
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
