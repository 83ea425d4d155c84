// What every bundle of plie shares: the command line in dist/, the library, the page, the single file of the Windows zip.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cadreExceljs } from "./exceljs-cadre.mjs";

/** Version of the package. */
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const ici = (chemin) => fileURLToPath(new URL(chemin, import.meta.url));

/** Messages of zod in fifty languages: refusals are told in our words, and English is what it takes when none is asked for. */
const zodSansLangues = {
  name: "zod-sans-langues",
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

const COMMUNES = {
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  minifySyntax: true,
  minifyWhitespace: true,
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [cadreExceljs, zodSansLangues],
  loader: { ".svg": "text", ".css": "text", ".client.js": "text", ".png": "binary" },
};

/** The command line, on node: one entry, one lazily loaded chunk per command. */
export const OPTIONS = {
  ...COMMUNES,
  entryPoints: ["src/cli.ts"],
  outdir: "dist",
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // a single letter beyond Latin-1 makes the engine hold a whole file in two bytes a letter
  charset: "ascii",
  alias: {
    // its `main` is CommonJS, whose names a chunk loaded on demand does not export
    xlsx: ici("../node_modules/xlsx/xlsx.mjs"),
    // its build for node begins by loading the worker threads, which nothing here asks for
    fflate: ici("../node_modules/fflate/esm/browser.js"),
  },
  // CommonJS dependencies (exceljs) call require
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
};

/** What runs anywhere: no module of node; a dependency that asked for one would fail the build. */
export const PARTOUT = {
  ...COMMUNES,
  format: "esm",
  platform: "neutral",
  mainFields: ["browser", "module", "main"],
  conditions: ["browser", "import"],
  target: "es2022",
  // cli-table3 colours its borders with it when asked to; we never ask
  alias: { "@colors/colors/safe": ici("./rien.cjs") },
};

/** The library: `import { lire, auditer } from "plie"`. */
export const BIBLIOTHEQUE = { ...PARTOUT, entryPoints: { api: "src/api/index.ts" }, outdir: "dist" };

/** The page: two scripts, the page's own and the program that its worker runs. */
export const PAGE = {
  ...PARTOUT,
  format: "iife",
  minify: true,
  outdir: "dist",
  jsx: "automatic",
  jsxImportSource: "preact",
  alias: {
    ...PARTOUT.alias,
    // commander starts other programs and reads files; in a page there are none
    "node:child_process": ici("./rien.cjs"),
    "node:fs": ici("./rien.cjs"),
    "node:process": ici("./page/process.cjs"),
    "node:path": "pathe",
    "node:events": "events",
    // questions are asked by forms
    "@clack/prompts": ici("./rien.cjs"),
    // pptxgenjs asks for it, as for node:fs, to fetch pictures: we give it their bytes; and jszip, to stream: we ask for bytes
    "node:https": ici("./rien.cjs"),
    "readable-stream": ici("./rien.cjs"),
  },
};

export const VERSION = version;

/** Folders of the packages that a bundle holds, from the root of the tree. */
export function paquetsDe({ inputs }) {
  const noms = Object.keys(inputs).flatMap(
    (entree) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(entree)?.[0] ?? [],
  );
  return [...new Set(noms.map((nom) => nom.slice(0, -1)))].sort();
}
