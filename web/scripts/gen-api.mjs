/**
 * openapi/openapi.json → src/api/schema.gen.ts. With --check nothing is written and a
 * difference is an error, so the screens can never drift from the contract.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const DOCUMENT = resolve(import.meta.dirname, "../../openapi/openapi.json");
const TARGET = resolve(import.meta.dirname, "../src/api/schema.gen.ts");
/** An object whose keys are not described may hold anything; the plain reading would be "nothing". */
const OPTIONS = { emptyObjectsUnknown: true };
const HEADER = "// Generated from openapi/openapi.json by `npm run api`. Never edit by hand.\n\n";

if (!existsSync(DOCUMENT)) {
  console.error("openapi/openapi.json is missing; write it with `dujiang openapi`.");
  process.exit(1);
}
const text = HEADER + astToString(await openapiTS(pathToFileURL(DOCUMENT), OPTIONS));
if (process.argv.includes("--check")) {
  const current = existsSync(TARGET) ? readFileSync(TARGET, "utf8") : "";
  if (current !== text) {
    console.error("src/api/schema.gen.ts differs from openapi/openapi.json; run `npm run api`.");
    process.exit(1);
  }
  console.log("schema.gen.ts: up to date");
} else {
  writeFileSync(TARGET, text);
  console.log("schema.gen.ts: written");
}
