// Writes samples/plie-fictif and samples/registre from the generator; with --verifier, compares instead and ends with 1 when a byte differs.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Bytes of one file of the sample, at most. */
const MAX_BYTES = 2_000_000;

const ENTRY = `
export { generateExtraction } from "./src/exemple/generer.ts";
export { envoiPlie } from "./src/exemple/envoi/envoi.ts";
export { fichiersDuRegistre } from "./src/exemple/mois-successifs.ts";
`;

async function load() {
  const outfile = join(ROOT, "node_modules", ".cache", `plie-samples-${process.pid}.mjs`);
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

function write(nom, files) {
  const dossier = join(ROOT, nom);
  rmSync(dossier, { recursive: true, force: true });
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(dossier, name)), { recursive: true });
    writeFileSync(join(dossier, name), bytes);
  }
  console.log(`${nom} : ${files.length} fichiers écrits.`);
}

function verify(nom, files) {
  const dossier = join(ROOT, nom);
  const present = readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => relative(dossier, join(f.parentPath, f.name)));
  const names = files.map(({ name }) => name);
  const differing = files.filter(
    ({ name, bytes }) => !present.includes(name) || !readFileSync(join(dossier, name)).equals(Buffer.from(bytes)),
  );
  const extra = present.filter((name) => !names.includes(name));
  for (const { name } of differing) console.error(`${nom}/${name} : différent de ce que le générateur écrit.`);
  for (const name of extra) console.error(`${nom}/${name} : le générateur ne l'écrit pas.`);
  if (differing.length + extra.length === 0) {
    console.log(`${nom}: ${files.length} files, as the generator writes them`);
    return;
  }
  console.error("À refaire avec : node scripts/make-samples.mjs");
  process.exitCode = 1;
}

const { generateExtraction, envoiPlie, fichiersDuRegistre } = await load();
const samples = {
  "samples/plie-fictif": envoiPlie(generateExtraction({ participants: 360, mois: 24, graine: 2026, anomalies: 0.25 })),
  "samples/registre": fichiersDuRegistre(),
};
for (const [nom, files] of Object.entries(samples)) {
  const tooBig = files.filter(({ bytes }) => bytes.length > MAX_BYTES);
  if (tooBig.length > 0) throw new Error(`too big: ${tooBig.map(({ name }) => name).join(", ")}`);
  if (process.argv.includes("--verifier")) verify(nom, files);
  else write(nom, files);
}
