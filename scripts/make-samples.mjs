// Writes samples/plie-fictif from the generator; with --verifier, compares instead and ends with 1 when a byte differs.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = join(ROOT, "samples", "plie-fictif");
/** Bytes of one file of the sample, at most. */
const MAX_BYTES = 2_000_000;

const ENTRY = `
export { generateExtraction } from "./src/exemple/generer.ts";
export { envoiPlie } from "./src/exemple/envoi/envoi.ts";
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

function write(files) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(FOLDER, name), bytes);
  console.log(`samples/plie-fictif : ${files.length} fichiers écrits.`);
}

function verify(files) {
  const present = readdirSync(FOLDER).sort();
  const names = files.map(({ name }) => name).sort();
  const differing = files.filter(
    ({ name, bytes }) => !present.includes(name) || !readFileSync(join(FOLDER, name)).equals(Buffer.from(bytes)),
  );
  const extra = present.filter((name) => !names.includes(name));
  for (const { name } of differing)
    console.error(`samples/plie-fictif/${name} : différent de ce que le générateur écrit.`);
  for (const name of extra) console.error(`samples/plie-fictif/${name} : le générateur ne l'écrit pas.`);
  if (differing.length + extra.length === 0) {
    console.log(`samples: ${files.length} files, as the generator writes them`);
    return;
  }
  console.error("À refaire avec : node scripts/make-samples.mjs");
  process.exitCode = 1;
}

const { generateExtraction, envoiPlie } = await load();
const files = envoiPlie(generateExtraction({ participants: 360, mois: 24, graine: 2026, anomalies: 0.25 }));
const tooBig = files.filter(({ bytes }) => bytes.length > MAX_BYTES);
if (tooBig.length > 0) throw new Error(`too big: ${tooBig.map(({ name }) => name).join(", ")}`);
if (process.argv.includes("--verifier")) verify(files);
else write(files);
