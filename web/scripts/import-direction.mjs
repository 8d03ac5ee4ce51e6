/**
 * Keeps the import direction of the web floor: shared, api, i18n → ui, offline → desk-ui →
 * features → app. A folder may import only from folders of a lower or its own rank, and a
 * feature never imports another feature.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const SRC = resolve(import.meta.dirname, "../src");
const RANK = {
  styles: 0,
  shared: 1,
  api: 1,
  i18n: 1,
  ui: 2,
  offline: 2,
  "desk-ui": 3,
  features: 4,
  app: 5,
  test: 6,
};

const placeOf = (file) => {
  const [top, second] = relative(SRC, file).split(sep);
  return { top, feature: top === "features" ? second : null };
};

const faults = [];
for (const entry of readdirSync(SRC, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
  const file = join(entry.parentPath, entry.name);
  const from = placeOf(file);
  if (!(from.top in RANK)) continue; // main.ts and start.tsx stand above all
  const isTest = /\.test\.tsx?$/.test(entry.name);
  for (const [, target] of readFileSync(file, "utf8").matchAll(
    /(?:from|import\()\s*["']((?:@\/|\.)[^"']+)["']/g,
  )) {
    const path = target.startsWith("@/") ? join(SRC, target.slice(2)) : resolve(dirname(file), target);
    const to = placeOf(path);
    if (!(to.top in RANK) || (isTest && to.top === "test")) continue;
    if (RANK[to.top] > RANK[from.top])
      faults.push(`${relative(SRC, file)} (${from.top}) imports ${target} (${to.top})`);
    if (from.feature && to.feature && from.feature !== to.feature) {
      faults.push(`${relative(SRC, file)}: feature ${from.feature} imports feature ${to.feature}`);
    }
  }
}
if (faults.length > 0) {
  console.error(`Import direction broken:\n${faults.map((f) => `  ${f}`).join("\n")}`);
  process.exit(1);
}
console.log("import direction: ok");
