// npm run bench [-- version|controler|mensuel|rapprocher|5m|page|avant|plies …]: whole processes of plie against the goals of its makers,
// with peers in the same run where they are installed; `avant` in turns with another build, PLIE_AVANT=path (goals.mjs).
// Inputs are made once in bench/entrees.tmp.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { avant } from "./goals.mjs";
import { compare } from "./measure.mjs";
import { page } from "./page.mjs";
import { plies } from "./plies.mjs";
import { writeExtraction } from "./write-extraction.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
/** Another build may be measured: PLIE_CLI=path. */
const PLIE = process.env.PLIE_CLI ?? join(HERE, "..", "bin", "plie.js");
const INPUTS = join(HERE, "entrees.tmp");
const ARRETE = "2026-10-31";
/** The rules that the goals speak of. */
const RULES =
  "ENT-01,ENT-02,ENT-03,ENT-04,ENT-06,OPE-01,OPE-04,EMP-01,EMP-02,EMP-03,VEI-02,VEI-03,DON-02,DON-03,DON-04,DON-13";
const ROUNDS = 5;
const ROUNDS_5M = 3;
const ROUNDS_VERSION = 21;
const MILLION = { contacts: 1_000_000, participants: 20_000, apaps: 334 };
const FIVE_MILLIONS = { contacts: 5_000_000, participants: 100_000, apaps: 1_667 };
const MONTH = { contacts: 100_000, participants: 2_000, apaps: 40 };

const SHEETS = { contacts: 100_000, participants: 2_000, apaps: 40, emargements: 60_000 };
const SHEETS_4 = { contacts: 400_000, participants: 8_000, apaps: 160, emargements: 240_000 };

const rows = [];

/** Keeps one line of the table; `limit` is what `value` may not exceed. */
function goal(what, value, limit, unit) {
  rows.push({
    what,
    value: `${value.toFixed(2)} ${unit}`,
    limit: `≤ ${limit} ${unit}`,
    verdict: value <= limit ? "tenu" : "NON TENU",
  });
}

function show(title, results) {
  console.log(`\n${title}`);
  for (const r of results) {
    if (r.failure) process.exitCode = 1;
    const figures = r.failure
      ? `échec : ${r.failure}`
      : `${r.seconds.toFixed(3)} s  ${r.cpu.toFixed(2)} s cpu  ${Math.round(r.mebibytes)} Mio  ${r.name.startsWith("plie") || r.name.startsWith(" ") ? "" : r.output}`;
    console.log(`  ${r.name.padEnd(26)} ${figures}`);
  }
}

function controler(folder, name, ...options) {
  const cmd = ["node", PLIE, "controler", folder, "--arrete", ARRETE, "--seuil", "jamais", "--silencieux", ...options];
  return { name, cmd };
}

/** The command that the goals are about, and the same with every rule that exists. */
const goalCommand = (folder) => controler(folder, "plie controler", "--regles", RULES);
const everyRule = (folder) => controler(folder, "  toutes les règles, JSON", "--format", "json");

/** A Python that has pandas, or null. */
function pythonWithPandas() {
  return (
    ["python3", "/usr/bin/python3"].find((python) => spawnSync(python, ["-c", "import pandas"]).status === 0) ?? null
  );
}

function hasDuckdb() {
  try {
    createRequire(import.meta.url).resolve("@duckdb/node-api");
    return true;
  } catch {
    return false;
  }
}

function peers(contacts) {
  const python = pythonWithPandas();
  const list = [];
  if (python) list.push({ name: "pandas", cmd: [python, join(HERE, "job.py"), contacts] });
  else console.log("  (pandas n'est pas installé : pas de comparaison)");
  if (hasDuckdb())
    list.push({ name: "DuckDB, transcodage compris", cmd: ["node", join(HERE, "job-duckdb.mjs"), contacts] });
  return list;
}

const of = (results, name) => results.find((r) => r.name === name && !r.failure);

const PARTS = {
  version() {
    const results = compare(ROUNDS_VERSION, [
      { name: "node -e 0", cmd: ["node", "-e", "0"] },
      { name: "plie --version", cmd: ["node", PLIE, "--version"] },
    ]);
    show("Démarrage", results);
    const [bare, plie] = [of(results, "node -e 0"), of(results, "plie --version")];
    if (bare && plie) goal("plie --version ÷ node -e 0", plie.seconds / bare.seconds, 1.3, "fois");
  },

  async controler() {
    const folder = join(INPUTS, "1m");
    const contacts = await writeExtraction(folder, MILLION);
    const results = compare(ROUNDS, [goalCommand(folder), everyRule(folder), ...peers(contacts)]);
    show("controler, 1 million de contacts, 20 000 participants, 60 000 étapes", results);
    const [plie, pandas] = [of(results, "plie controler"), of(results, "pandas")];
    if (plie && pandas) goal("controler 1 M ÷ pandas", plie.seconds / pandas.seconds, 1.5, "fois");
    if (plie) goal("controler 1 M, mémoire", plie.mebibytes * 1.048576, 500, "Mo");
    return plie;
  },

  async "5m"(million) {
    const folder = join(INPUTS, "5m");
    await writeExtraction(folder, FIVE_MILLIONS);
    const reference = million ?? (await PARTS.controler());
    const results = compare(ROUNDS_5M, [goalCommand(folder)]);
    show("controler, 5 millions de contacts, 100 000 participants, 300 000 étapes", results);
    const plie = of(results, "plie controler");
    if (plie && reference) goal("controler 5 M ÷ 1 M", plie.seconds / reference.seconds, 6, "fois");
    if (plie) goal("controler 5 M, mémoire", plie.mebibytes * 1.048576, 1500, "Mo");
  },

  async rapprocher() {
    const [one, four] = [join(INPUTS, "emargements-100k"), join(INPUTS, "emargements-400k")];
    await writeExtraction(one, SHEETS);
    await writeExtraction(four, SHEETS_4);
    const output = join(INPUTS, "rapprochement");
    rmSync(output, { recursive: true, force: true });
    const command = (folder, name, format) => {
      const where = [
        "--arrete",
        ARRETE,
        "--periode",
        "2024-11..2026-10",
        "--sortie",
        output,
        "--ecraser",
        "--silencieux",
      ];
      return { name, cmd: ["node", PLIE, "rapprocher", folder, "--format", format, ...where] };
    };
    const results = compare(ROUNDS, [
      command(one, "plie rapprocher, JSON", "json"),
      command(one, "plie rapprocher, XLSX", "xlsx"),
      command(four, "plie rapprocher × 4, JSON", "json"),
    ]);
    show("rapprocher, 100 000 contacts et 60 000 lignes d'émargement (puis 4 fois plus), toutes appariées", results);
    const [json, big] = [of(results, "plie rapprocher, JSON"), of(results, "plie rapprocher × 4, JSON")];
    const xlsx = of(results, "plie rapprocher, XLSX");
    if (json && big) goal("rapprocher, 4 fois plus de lignes", big.seconds / json.seconds, 5, "fois");
    if (json) goal("rapprocher, JSON, mémoire", json.mebibytes, 400, "Mio");
    if (xlsx) goal("rapprocher, XLSX, mémoire", xlsx.mebibytes, 400, "Mio");
  },

  async mensuel() {
    const folder = join(INPUTS, "100k");
    await writeExtraction(folder, MONTH);
    const output = join(INPUTS, "sorties");
    rmSync(output, { recursive: true, force: true });
    const cmd = ["node", PLIE, "mensuel", folder, "--mois", "2026-10", "--sortie", output, "--silencieux"];
    const results = compare(ROUNDS, [{ name: "plie mensuel", cmd }]);
    show("mensuel, 100 000 contacts, 2 000 participants, 40 APAPs, tous les classeurs", results);
    const plie = of(results, "plie mensuel");
    if (!plie) return;
    goal("mensuel", plie.seconds, 4, "s");
    goal("mensuel, mémoire", plie.mebibytes * 1.048576, 600, "Mo");
  },
};

/** In the browser: needs Chromium. */
PARTS.page = async () => {
  console.log("\nplie.html dans Chromium");
  const [hundred, million] = [join(INPUTS, "100k"), join(INPUTS, "1m")];
  await writeExtraction(hundred, MONTH);
  await writeExtraction(million, MILLION);
  await page({ plie: PLIE, hundred, million, output: join(INPUTS, "sorties-page"), goal });
};

/** The goals against the version before: only when one is given, unless asked for. */
PARTS.avant = () => avant({ plie: PLIE, inputs: INPUTS, show, rows });

/** Several minutes, and as many PLIEs as there are: only when asked for. */
PARTS.plies = () => plies({ plie: PLIE, inputs: INPUTS, rows });

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  console.error(`Partie inconnue : ${unknown.join(", ")}. Parties : ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}
const parts = asked.length > 0 ? asked : Object.keys(PARTS).filter((part) => part !== "plies");
let million;
for (const part of parts) {
  const result = await PARTS[part](million);
  if (part === "controler") million = result;
}
console.log("\n| objectif | mesuré | attendu | |\n|---|---|---|---|");
for (const { what, value, limit, verdict } of rows) console.log(`| ${what} | ${value} | ${limit} | ${verdict} |`);
