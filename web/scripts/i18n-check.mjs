/**
 * Both languages say the same: equal keys and placeholders, every key used and every used key
 * present, and no Chinese text in code outside the locales.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const SRC = resolve(import.meta.dirname, "../src");
const LOCALES = join(SRC, "i18n/locales");
const HAN = /\p{Script=Han}/u;
const PLURAL = /_(zero|one|two|few|many|other)$/;
const faults = [];

const flatten = (node, prefix = "") =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
const load = (language, file) =>
  new Map(
    flatten(JSON.parse(readFileSync(join(LOCALES, language, file), "utf8"))).map(([k, v]) => [
      k.replace(PLURAL, ""),
      v,
    ]),
  );
const holes = (text) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name))].sort().join();

const known = new Map(); // "ns:key" → used?
for (const file of readdirSync(join(LOCALES, "zh-CN"))) {
  const [zh, en] = [load("zh-CN", file), load("en-US", file)];
  const ns = file.replace(".json", "");
  for (const [key, text] of zh) {
    known.set(`${ns}:${key}`, false);
    if (!en.has(key)) faults.push(`${ns}:${key} has no en-US text`);
    else if (holes(text) !== holes(en.get(key))) faults.push(`${ns}:${key} has different placeholders`);
  }
  for (const [key, text] of en) {
    if (!zh.has(key)) faults.push(`${ns}:${key} has no zh-CN text`);
    if (HAN.test(text)) faults.push(`${ns}:${key} has Chinese in en-US`);
  }
}

const strip = (code) => code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/[^\n]*/g, "$1");
const use = (key, file) => {
  if (known.has(key)) known.set(key, true);
  else faults.push(`${file} uses the missing key ${key}`);
};
for (const entry of readdirSync(SRC, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.test\.tsx?$|schema\.gen\.ts/.test(entry.name))
    continue;
  const path = join(entry.parentPath, entry.name);
  const file = relative(SRC, path);
  if (file.startsWith("test")) continue;
  const code = strip(readFileSync(path, "utf8"));
  if (HAN.test(code)) faults.push(`${file} has Chinese text in code`);
  // Keys are written whole, with their namespace: "projects:state.draft".
  for (const [, key] of code.matchAll(/["']([a-z]+:[a-z][\w.]*)["']/g)) {
    if ([...known.keys()].some((k) => k.startsWith(`${key.split(":")[0]}:`))) use(key, file);
  }
  // A key with a computed end marks all keys below its beginning as used.
  for (const [, start] of code.matchAll(/`([a-z]+:[\w.]*)\$\{/g)) {
    const below = [...known.keys()].filter((k) => k.startsWith(start));
    if (below.length === 0) faults.push(`${file} uses the missing key group ${start}`);
    for (const key of below) known.set(key, true);
  }
}
for (const [key, isUsed] of known) if (!isUsed) faults.push(`${key} is not used`);
if (faults.length > 0) {
  console.error(`i18n:\n${faults.map((f) => `  ${f}`).join("\n")}`);
  process.exit(1);
}
console.log(`i18n: ${known.size} keys in both languages`);
