// What every bundle of plie shares: dist/ (build.mjs) and the single file of the Windows zip (make-windows-zip.mjs).
import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

export const OPTIONS = {
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
};
