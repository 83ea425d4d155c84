// The extractions that the page is tried on: the sample, the worked example, and ten as offices drop them (tests/extractions).
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

const ZIPS = "tests/extractions";
export const VARIANTES = readdirSync(ZIPS)
  .filter((nom) => nom.endsWith(".zip") && nom !== "exemple.zip")
  .map((nom) => nom.replace(/\.zip$/, ""))
  .sort();

const dossiers = [];
process.on("exit", () => {
  for (const dossier of dossiers) rmSync(dossier, { recursive: true, force: true });
});

/** A temporary folder with what the zip of that name holds: `extraction/`, and `reponse/` or `juste/` where it has them. */
export function deballer(nom) {
  const dossier = mkdtempSync(join(tmpdir(), `plie-${nom}-`));
  dossiers.push(dossier);
  for (const [chemin, octets] of Object.entries(unzipSync(readFileSync(join(ZIPS, `${nom}.zip`))))) {
    mkdirSync(dirname(join(dossier, chemin)), { recursive: true });
    writeFileSync(join(dossier, chemin), octets);
  }
  return dossier;
}

/** Folder of that extraction as it is dropped. */
export function extractionDe(nom) {
  return join(deballer(nom), "extraction");
}

/** The same with the profile that answers its lights; null where no answer makes it right. */
export function repondueDe(nom) {
  const dossier = deballer(nom);
  if (!readdirSync(dossier).includes("reponse")) return null;
  cpSync(join(dossier, "reponse"), join(dossier, "extraction"), { recursive: true });
  return join(dossier, "extraction");
}
