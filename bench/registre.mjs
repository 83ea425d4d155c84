// What eleven months of register cost to the twelfth: `plie mensuel` with and without them, in turns, CPU of the whole
// process. A fictional year (tests/annee-fixture.ts) of the participants given (default 400).
//   npm run build && node bench/registre.mjs [participants] [tours] [calme]
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const [participants = 400, tours = 5] = process.argv.slice(2, 4).map(Number);
const dossier = mkdtempSync(join(tmpdir(), "plie-registre-"));
const outfile = join(ROOT, "node_modules", ".cache", `plie-annee-${process.pid}.mjs`);

await build({ entryPoints: [join(ROOT, "tests/annee-fixture.ts")], bundle: true, format: "esm", outfile });
const { AnneeFictive, mois } = await import(outfile);
rmSync(outfile);
// `calme`: nothing is typed late and nobody leaves: the cost of the register when it has little to say
const calme = process.argv.includes("calme");
const evenements = calme ? { nommees: true } : { depart: true, renommage: true, retards: true, nommees: true };
const annee = new AnneeFictive(7, participants, evenements);

/** CPU milliseconds of one run of a month. */
function mensuel(rang, sortie) {
  const nom = `2026-${String(rang).padStart(2, "0")}`;
  const entrees = join(dossier, nom);
  mkdirSync(entrees, { recursive: true });
  for (const [fichier, texte] of annee.extraction(mois(nom))) writeFileSync(join(entrees, fichier), texte);
  const args = [join(ROOT, "bin/plie.js"), "mensuel", entrees, "--mois", nom, "--sortie", sortie, "--silencieux"];
  args.push("--malgre", "LEC-10");
  const temps = spawnSync("bash", [
    "-c",
    `TIMEFORMAT='%U %S'; time "$@" 2>/dev/null`,
    "bash",
    process.execPath,
    ...args,
  ]);
  const [user = 0, system = 0] = String(temps.stderr)
    .trim()
    .split(/\s+/)
    .map((t) => Number(t.replace(",", ".")));
  if (temps.status !== 0) throw new Error(`${nom}: status ${temps.status}`);
  return (user + system) * 1000;
}

const registre = join(dossier, "sorties");
for (let rang = 1; rang <= 11; rang++) {
  mensuel(rang, registre);
  // the rows proposed for the APAP who left are accepted, as the guide asks
  const proposees = join(registre, `2026-${String(rang).padStart(2, "0")}`, "v1/donnees/affectations-proposees.csv");
  if (existsSync(proposees)) evenements.affectations = new Map([["affectations.csv", readFileSync(proposees, "utf8")]]);
}
const [avec, sans] = [[], []];
for (let tour = 0; tour < tours; tour++) {
  sans.push(mensuel(12, join(dossier, `seul-${tour}`)));
  avec.push(mensuel(12, registre));
}
const milieu = (liste) => [...liste].sort((a, b) => a - b)[liste.length >> 1];
const [a, b] = [milieu(avec), milieu(sans)];
console.log(
  `${participants} participants: ${Math.round(b)} ms alone, ${Math.round(a)} ms with eleven months: × ${(a / b).toFixed(2)}`,
);
rmSync(dossier, { recursive: true, force: true });
