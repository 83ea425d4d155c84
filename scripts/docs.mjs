// Generates docs/regles.md, docs/indicateurs.md and docs/normes/ from the rules, indicators and norms as the sources have
// them; --check compares only.
import { readFileSync, writeFileSync } from "node:fs";
import { withMain } from "./main-from-sources.mjs";

const PAGES = [
  ["docs/regles.md", ["regles", "--format", "md"]],
  ["docs/indicateurs.md", ["indicateurs", "--format", "md"]],
  ["docs/normes/caen-2026.yaml", ["normes", "caen-2026", "--format", "yaml"]],
];
const checking = process.argv.includes("--check");

/** What a command prints. */
async function printed(main, argv) {
  let text = "";
  const io = {
    out: (t) => {
      text += t;
    },
    err: (t) => process.stderr.write(t),
    terminal: false,
    terminalErr: false,
    colonnes: 80,
    couleur: false,
    aujourdhui: 0,
    dossier: ".",
    version: "0",
  };
  const status = await main(argv, io);
  if (status !== 0) throw new Error(`${argv.join(" ")} ended with ${status}`);
  return text;
}

const stale = await withMain(async (main) => {
  const files = [];
  for (const [file, argv] of PAGES) {
    const text = await printed(main, argv);
    if (!checking) writeFileSync(file, text);
    else if (readFileSync(file, "utf8") !== text) files.push(file);
  }
  return files;
});
for (const file of stale) console.error(`${file} is stale: run npm run docs`);
if (stale.length > 0) process.exitCode = 1;
else if (checking) console.log("docs: up to date");
