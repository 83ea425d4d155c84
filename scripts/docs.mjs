// Generates docs/regles.md and docs/indicateurs.md from the rules and indicators themselves; --check compares only.
import { readFileSync, writeFileSync } from "node:fs";
import { main } from "../dist/cli.js";

const PAGES = [
  ["docs/regles.md", ["regles", "--format", "md"]],
  ["docs/indicateurs.md", ["indicateurs", "--format", "md"]],
];
let stale = 0;
for (const [file, argv] of PAGES) {
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
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`${file} is stale: run npm run docs`);
    stale++;
  }
}
if (stale > 0) process.exitCode = 1;
else if (process.argv.includes("--check")) console.log("docs: up to date");
