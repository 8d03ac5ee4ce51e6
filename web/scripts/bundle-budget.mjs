/**
 * Sums the gzip size of everything a page needs for its first load, from the build manifest,
 * and fails over budget. Figures are kB (1000 bytes) of gzip.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beginningOf, closure, fieldFiles, readManifest, readPages } from "./build-graph.mjs";

const DIST = resolve(import.meta.dirname, "../dist");
const LIMITS = { portal: 160, field: 170, desk: 480 };
const CSS_LIMIT = 20;
const NAMESPACE_LIMIT = 8;
const PRECACHE_LIMIT = 600; // raw, not gzip

const manifest = readManifest();
const sizes = new Map();
const gzipKb = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000);
  return sizes.get(file);
};

/** The gzip weight of a first load. */
function weight(keys) {
  const { js, css } = closure(manifest, keys);
  const sum = (files) => [...files].reduce((total, file) => total + gzipKb(file), 0);
  return { js: sum(js), css: sum(css) };
}

const faults = [];
const rows = [];
const check = (name, value, limit) => {
  rows.push(`${name.padEnd(56)} ${value.toFixed(1).padStart(7)} / ${limit}`);
  if (value > limit) faults.push(`${name}: ${value.toFixed(1)} kB is over ${limit} kB`);
};

const pages = readPages();
// A page the table's reader overlooked would escape the budget.
for (const key of Object.keys(manifest)) {
  if (key.endsWith(".route.tsx") && !pages.some((page) => page.key === key))
    faults.push(`${key} is not in the route table`);
}
for (const { area, key } of pages) {
  const { js, css } = weight([...beginningOf(manifest), `src/app/${area}-layout.tsx`, key]);
  check(`${key.replace("src/features/", "")} (${area}) js`, js, LIMITS[area]);
  check(`${key.replace("src/features/", "")} (${area}) css`, css, CSS_LIMIT);
}
for (const [key, chunk] of Object.entries(manifest)) {
  if (key.includes("i18n/locales/"))
    check(key.replace("src/i18n/locales/", ""), gzipKb(chunk.file), NAMESPACE_LIMIT);
}
const worker = readFileSync(join(DIST, "sw.js"), "utf8");
const precached = [...worker.matchAll(/url:"([^"]+)"/g)].map(([, url]) => url);
for (const file of fieldFiles(manifest, pages)) {
  if (!precached.includes(file)) faults.push(`sw.js does not hold ${file}, which the field area loads`);
}
const raw = precached.reduce((total, url) => total + statSync(join(DIST, url)).size / 1000, 0);
check(`precache, raw, ${precached.length} files`, raw, PRECACHE_LIMIT);
check("index.html", gzipKb("index.html"), 15);

if (process.argv.includes("--list")) console.log(readdirSync(join(DIST, "assets")).join("\n"));
console.log(rows.join("\n"));
if (faults.length > 0) {
  console.error(`\nOver budget:\n${faults.map((f) => `  ${f}`).join("\n")}`);
  process.exit(1);
}
