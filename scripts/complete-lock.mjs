// Completes a package-lock.json (arguments) with the builds of native packages for other platforms.
//
// npm leaves an optional package out of the lock file when the registry it was made with does not carry it, which
// mirrors do with platforms nobody there uses; `npm ci` then refuses the file everywhere. The entries added here name
// version and platform, no more: npm skips them on other platforms, and on their own fetches them by version.

import { readFileSync, writeFileSync } from "node:fs";

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** The platform that a package is built for, read from the end of its name: `@rollup/rollup-linux-x64-musl`. */
export function platformOf(name) {
  const words = name.split("/").at(-1).split("-");
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (cpu.length === 0) return null;
  const libc = !os.includes("linux") ? [] : words.some((word) => word.startsWith("musl")) ? ["musl"] : ["glibc"];
  return { cpu, ...(libc.length && { libc }), ...(os.length && { os }) };
}

/** The entries that `packages` of a lock file lacks. */
export function missingEntries(packages) {
  const missing = {};
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isThere = [`${place}/node_modules/${name}`, `node_modules/${name}`].some((path) => path in packages);
      const platform = platformOf(name);
      if (isThere || platform === null || !/^\d/.test(version)) continue;
      missing[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platform };
    }
  }
  return missing;
}

for (const path of process.argv.slice(2)) {
  const lock = JSON.parse(readFileSync(path, "utf8"));
  const missing = missingEntries(lock.packages);
  const entries = Object.entries({ ...lock.packages, ...missing });
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  lock.packages = Object.fromEntries(entries);
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${path}: ${Object.keys(missing).length} entries added`);
}
