/**
 * Writes .br and .gz beside every text file of the build, so that the server streams them as
 * they are. index.html gets none: the server puts a fresh CSP nonce into every answer.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const DIST = resolve(import.meta.dirname, "../dist");
const TEXT = /\.(js|mjs|css|svg|json|webmanifest|txt)$/;
const MIN_BYTES = 1024; // below this the headers cost more than compression saves

let files = 0;
for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !TEXT.test(entry.name)) continue;
  const file = join(entry.parentPath, entry.name);
  const raw = readFileSync(file);
  if (raw.length < MIN_BYTES) continue;
  writeFileSync(`${file}.gz`, gzipSync(raw, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  writeFileSync(`${file}.br`, brotliCompressSync(raw, { params }));
  files += 1;
}
console.log(`precompressed ${files} files`);
