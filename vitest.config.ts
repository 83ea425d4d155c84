import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";

const PREFIX = "\0text:";

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

export default defineConfig({
  plugins: [textes],
  test: { include: ["src/**/*.test.ts", "tests/**/*.test.ts"], testTimeout: 30_000 },
});
