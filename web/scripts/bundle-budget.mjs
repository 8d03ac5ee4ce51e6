/**
 * Sums the gzip size of everything a page needs for its first load, from the build manifest,
 * and fails over budget. Figures are kB (1000 bytes) of gzip.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = resolve(import.meta.dirname, "../dist");
const LIMITS = { portal: 160, field: 170, desk: 480 };
const CSS_LIMIT = 20;
const NAMESPACE_LIMIT = 8;
const PRECACHE_LIMIT = 600; // raw, not gzip

const manifest = JSON.parse(readFileSync(join(DIST, ".vite/manifest.json"), "utf8"));
const sizes = new Map();
const gzipKb = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000);
  return sizes.get(file);
};

/** All files that arrive with a set of manifest keys: the chunks and their static imports. */
function closure(keys) {
  const js = new Set();
  const css = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || js.has(chunk.file)) return;
    js.add(chunk.file);
    for (const file of chunk.css ?? []) css.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  const sum = (files) => [...files].reduce((total, file) => total + gzipKb(file), 0);
  return { js: sum(js), css: sum(css) };
}

const faults = [];
const rows = [];
const check = (name, value, limit) => {
  rows.push(`${name.padEnd(56)} ${value.toFixed(1).padStart(7)} / ${limit}`);
  if (value > limit) faults.push(`${name}: ${value.toFixed(1)} kB is over ${limit} kB`);
};

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const pages = Object.keys(manifest).filter((key) => key.endsWith(".route.tsx"));
// Which layout a page sits in is written in the route table: read the table, keep no second list.
const table = readFileSync(resolve(import.meta.dirname, "../src/app/routes.tsx"), "utf8");
const areaOf = (page) => {
  const at = table.indexOf(page.replace(/^src\//, "").replace(/\.tsx$/, ""));
  if (at < 0) throw new Error(`${page} is not in the route table`);
  return [...table.slice(0, at).matchAll(/area: "(portal|field|desk)"/g)].pop()[1];
};
for (const page of pages) {
  const area = areaOf(page);
  const { js, css } = closure([entry, `src/app/${area}-layout.tsx`, page]);
  check(`${page.replace("src/features/", "")} (${area}) js`, js, LIMITS[area]);
  check(`${page.replace("src/features/", "")} (${area}) css`, css, CSS_LIMIT);
}
for (const [key, chunk] of Object.entries(manifest)) {
  if (key.includes("i18n/locales/"))
    check(key.replace("src/i18n/locales/", ""), gzipKb(chunk.file), NAMESPACE_LIMIT);
}
const worker = readFileSync(join(DIST, "sw.js"), "utf8");
const precached = [...worker.matchAll(/url:"([^"]+)"/g)].map(([, url]) => url);
if (precached.length === 0) faults.push("sw.js lists no precached file");
const raw = precached.reduce((total, url) => total + statSync(join(DIST, url)).size / 1000, 0);
check(`precache, raw, ${precached.length} files`, raw, PRECACHE_LIMIT);
check("index.html", gzipKb("index.html"), 15);

if (process.argv.includes("--list")) console.log(readdirSync(join(DIST, "assets")).join("\n"));
console.log(rows.join("\n"));
if (faults.length > 0) {
  console.error(`\nOver budget:\n${faults.map((f) => `  ${f}`).join("\n")}`);
  process.exit(1);
}
