// Bundles src/cli.ts into dist/: one entry, one lazily loaded chunk per command (docs/decisions/0001-architecture.md).
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/cli.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  minifySyntax: true,
  minifyWhitespace: true,
  define: { __VERSION__: JSON.stringify(version) },
  loader: { ".svg": "text", ".css": "text", ".client.js": "text", ".png": "binary" },
  // CommonJS dependencies (exceljs) call require
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
});
