// Runs the commands of the guide in dist/plie.html, in headless Chromium opened on the file itself, and in node; compares
// status, texts and every byte written. Nothing may be fetched nor stored. node scripts/check-page.mjs [folder…]: the sample,
// and the two extractions that nothing recognises, by default.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparer, PREMIERES } from "./page/comparer.mjs";
import { garde, navigateur } from "./page/navigateur.mjs";
import { ecrireVariantes } from "./page/variantes.mjs";

const { ouvrir, fermer, faute, fautes } = await navigateur();
const variantes = mkdtempSync(join(tmpdir(), "plie-variantes-"));
let compares = 0;
try {
  const page = await ouvrir();
  const evaluer = (fonction, arg) => page.evaluate(fonction, arg);
  if (process.argv.length > 2) {
    for (const dossier of process.argv.slice(2)) compares += await comparer(evaluer, dossier, faute);
  } else {
    compares += await comparer(evaluer, "samples/plie-fictif", faute);
    // refusals and their lights: the same in both
    ecrireVariantes(variantes);
    for (const nom of ["departement", "fichier-plat"])
      compares += await comparer(evaluer, join(variantes, nom), faute, PREMIERES);
  }
  if ((await garde(page)) > 0) faute("something was stored");
} finally {
  await fermer();
  rmSync(variantes, { recursive: true, force: true });
}
console.log(`${compares} files compared, ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
