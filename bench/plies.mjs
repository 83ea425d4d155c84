// npm run bench -- plies: 131 fictional PLIEs of about 23 000 contacts (ten extractions, each under thirteen names), imported
// one by one, then counted together; what the program says of each is added up and compared with the national figures (that
// part is not timed). PLIE_NOMBRE=n for fewer.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runOnce } from "./measure.mjs";
import { writeExtraction } from "./write-extraction.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const NUMBER = Number(process.env.PLIE_NOMBRE ?? 131);
const ARRETE = "2026-10-31";
const MODELS = 10;
const MINUTES = 10;
const MEBIBYTES = 500;

const key = ({ indicateur, periode, cle, detail }) => [indicateur, periode, cle, detail].join("|");

/** The program's own figures of one PLIE, added to `sums`; `skipped` takes those that it cannot give. */
function addFigures(plie, extraction, sums, skipped) {
  const argv = ["tableau", extraction, "--mois", ARRETE.slice(0, 7), "--format", "json", "--silencieux"];
  const done = spawnSync("node", [plie, ...argv], { encoding: "utf8", maxBuffer: 1 << 30 });
  for (const { portee, valeur, ventilation, ...figure } of JSON.parse(done.stdout).indicateurs) {
    if (portee !== "ensemble") continue;
    const sorted = Object.entries(ventilation).sort(([a], [b]) => (a < b ? -1 : 1));
    const k = key({ ...figure, cle: sorted.map(([c]) => c).join(";"), detail: sorted.map(([, v]) => v).join(";") });
    if (valeur === null) skipped.add(k);
    else sums.set(k, (sums.get(k) ?? 0) + valeur);
  }
}

/** Imports, counts, compares; `rows` takes the lines of the table of goals. */
export function plies({ plie, inputs, rows }) {
  const work = join(inputs, "plies");
  const received = join(work, "recus");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(received, { recursive: true });
  return run({ plie, work, received, rows }).finally(() => rmSync(work, { recursive: true, force: true }));
}

async function run({ plie, work, received, rows }) {
  const sums = new Map();
  const skipped = new Set();
  const models = [];
  for (let m = 0; m < Math.min(MODELS, NUMBER); m++) {
    const extraction = join(work, `extraction-${m}`);
    const size = 22_000 + m * 200;
    await writeExtraction(extraction, { contacts: size, participants: 420 + m * 7, apaps: 6 + (m % 5) });
    const figures = new Map();
    addFigures(plie, extraction, figures, skipped);
    models.push({ extraction, size, figures });
  }
  let [seconds, cpu, peak, contacts] = [0, 0, 0, 0];
  for (let n = 0; n < NUMBER; n++) {
    const { extraction, size, figures } = models[n % models.length];
    contacts += size;
    for (const [k, valeur] of figures) sums.set(k, (sums.get(k) ?? 0) + valeur);
    writeFileSync(join(extraction, "plie.yaml"), `plie: PLIE fictif ${String(n + 1).padStart(3, "0")}\n`);
    const where = ["--arrete", ARRETE, "--sortie", received, "--ecraser", "--silencieux"];
    const cmd = ["node", plie, "importer", extraction, "--format", "parquet", ...where];
    const once = runOnce({ name: `importer ${n + 1}`, cmd });
    seconds += once.seconds;
    cpu += once.cpu;
    peak = Math.max(peak, once.mebibytes);
  }
  const count = runOnce({
    name: "compter",
    cmd: [
      "sh",
      "-c",
      `exec node ${join(HERE, "compter-plies.mjs")} "$1" > "$2"`,
      "sh",
      received,
      join(work, "national.json"),
    ],
  });
  const { national, constats } = JSON.parse(
    await (await import("node:fs/promises")).readFile(join(work, "national.json"), "utf8"),
  );
  const different = national.filter((r) => sums.has(key(r)) && Number(r.valeur) !== sums.get(key(r)));
  const compared = national.filter((r) => sums.has(key(r))).length;
  const counted = new Set(national.map(key));
  const additive = new Set(national.map((r) => r.indicateur));
  const missing = [...sums].filter(([k, valeur]) => valeur !== 0 && !counted.has(k) && additive.has(k.split("|")[0]));
  console.log(`\n${NUMBER} PLIE, ${contacts} contacts`);
  console.log(
    `  importés un par un      ${seconds.toFixed(1)} s  ${cpu.toFixed(1)} s cpu  ${Math.round(peak)} Mio au plus`,
  );
  console.log(
    `  comptés ensemble        ${count.seconds.toFixed(1)} s  ${count.cpu.toFixed(1)} s cpu  ${Math.round(count.mebibytes)} Mio`,
  );
  console.log(
    `  ${compared} chiffres nationaux comparés à la somme des PLIE, ${different.length} différents, ${missing.length} absents (${skipped.size} que le programme ne donne pas)`,
  );
  console.log(`  constats : ${constats.map((c) => `${c.regle} ${c.nombre}`).join(", ")}`);
  for (const r of [
    ...different.slice(0, 5).map((r) => `${key(r)} : ${r.valeur}, somme ${sums.get(key(r))}`),
    ...missing.slice(0, 5).map(([k, v]) => `${k} : absent, somme ${v}`),
  ])
    console.log(`    ${r}`);
  if (different.length + missing.length > 0) process.exitCode = 1;
  const minutes = (seconds + count.seconds) / 60;
  const judge = (what, value, limit, unit) =>
    rows.push({
      what,
      value: `${value.toFixed(2)} ${unit}`,
      limit: `≤ ${limit} ${unit}`,
      verdict: value <= limit ? "tenu" : "NON TENU",
    });
  judge(`${NUMBER} PLIE, importés et comptés`, minutes, MINUTES, "min");
  judge(`${NUMBER} PLIE, mémoire`, Math.max(peak, count.mebibytes), MEBIBYTES, "Mio");
}
