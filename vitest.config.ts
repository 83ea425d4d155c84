import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";

const PREFIX = "\0text:";
const GRAINE = resolve(import.meta.dirname, "tests/graine.ts");

/** Style sheets, drawings and browser scripts are texts that the pages carry, as esbuild's loaders give them. */
const textes: Plugin = {
  name: "textes",
  enforce: "pre",
  resolveId(source, importer) {
    if (!importer || !/\.(css|svg|client\.js)$/.test(source)) return null;
    // the suffix keeps vite's own handling of these files away
    return `${PREFIX}${resolve(dirname(importer), source)}.txt`;
  },
  load(id) {
    if (!id.startsWith(PREFIX)) return null;
    return `export default ${JSON.stringify(readFileSync(id.slice(PREFIX.length, -4), "utf8"))};`;
  },
};

/**
 * fast-check, with the seed that the mode of the run wants (tests/graine.ts), for every test that asks for it. A plugin,
 * so that a new property test cannot forget it.
 */
const graine: Plugin = {
  name: "graine",
  enforce: "pre",
  resolveId(source, importer) {
    return source === "fast-check" && importer !== GRAINE ? GRAINE : null;
  },
};

/** A slow or busy machine is not a fault: the limit only ends what would never end. */
const LIMITE_MS = 600_000;

export default defineConfig(({ mode }) => ({
  plugins: [textes, graine],
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    // one process for many files: loading the modules anew for each took more than half of the time. A test that moves
    // something of the process (time zone, working folder) puts it back.
    isolate: false,
    // vitest keeps a processor for itself, which leaves half of a machine of two idle
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // its modules name folders, which node refuses
    server: { deps: { inline: ["dt-sql-parser"] } },
    testTimeout: LIMITE_MS,
    hookTimeout: LIMITE_MS,
    teardownTimeout: LIMITE_MS,
    env: { PLIE_GRAINE: mode === "libre" ? "libre" : "fixe" },
  },
}));
