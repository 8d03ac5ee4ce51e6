/**
 * Which built files a page brings with it, read from the build manifest and the route table.
 * The service worker's precache and the bundle budget both ask here, so they cannot disagree.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");

/**
 * @typedef {{ file: string, isEntry?: boolean, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 * @typedef {{ area: string, key: string, texts: string[] }} Page
 */

/** @returns {Manifest} The manifest of the build in dist/. */
export function readManifest() {
  return JSON.parse(readFileSync(resolve(ROOT, "dist/.vite/manifest.json"), "utf8"));
}

/** @returns {Page[]} The pages as the route table has them: read the table, keep no second list. */
export function readPages() {
  const files = ["src/app/light-routes.ts", "src/app/network-routes.ts", "src/app/routes.tsx"];
  const table = files.map((file) => readFileSync(resolve(ROOT, file), "utf8")).join("\n");
  const page =
    /area: "(\w+)",\s*path: "[^"]*",\s*load: \(\) => import\("@\/([^"]+)"\),\s*texts: \[([^\]]*)\](,\s*needsNetwork: true)?/g;
  return [...table.matchAll(page)].map(([, area, file, texts, network]) => ({
    area,
    needsNetwork: network !== undefined,
    key: `src/${file}.tsx`,
    texts: [...texts.matchAll(/"(\w+)"/g)].map(([, name]) => name),
  }));
}

/**
 * All files that arrive with a set of manifest keys: the chunks and their static imports.
 * @param {Manifest} manifest
 * @param {Iterable<string>} keys
 * @param {boolean} later also what those keys themselves load at a later moment
 */
export function closure(manifest, keys, later = false) {
  const js = new Set();
  const css = new Set();
  // The table of pages and texts arrives with the beginning; which of them are meant is chosen by the caller.
  const table = later ? closure(manifest, beginningOf(manifest)).js : js;
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || js.has(chunk.file)) return;
    js.add(chunk.file);
    for (const file of chunk.css ?? []) css.add(file);
    for (const next of chunk.imports ?? []) visit(next);
    if (later && !table.has(chunk.file)) for (const next of chunk.dynamicImports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return { js, css };
}

/**
 * What every page begins with: the entry, and the app that it fetches beside the first page.
 * @param {Manifest} manifest
 */
export function beginningOf(manifest) {
  return ["index.html", "src/start.tsx"].filter((key) => {
    if (!manifest[key]) throw new Error(`not in the build: ${key}`);
    return true;
  });
}

/**
 * Everything the field area can load without a network, in both languages.
 * @param {Manifest} manifest
 * @param {Page[]} pages
 * @returns {Set<string>}
 */
export function fieldFiles(manifest, pages) {
  const own = pages.filter((page) => page.area === "field" && !page.needsNetwork);
  const texts = new Set(["common", ...own.flatMap((page) => page.texts)]);
  const isNeededText = (key) => texts.has(/^src\/i18n\/locales\/[^/]+\/(\w+)\.json$/.exec(key)?.[1]);
  const keys = [
    ...beginningOf(manifest),
    "src/app/field-layout.tsx",
    ...own.map((page) => page.key),
    ...Object.keys(manifest).filter(isNeededText),
  ];
  const missing = keys.filter((key) => !manifest[key]);
  if (own.length === 0 || missing.length > 0) throw new Error(`not in the build: ${missing.join(", ")}`);
  const { js, css } = closure(manifest, keys, true);
  return new Set([...js, ...css]);
}
