// Runs the commands of the guide in dist/plie.html, in headless Chromium opened on the file itself, and in node; compares
// status, texts and every byte written, on the sample, the worked example and ten extractions as offices drop them, with
// their lights and once answered. Nothing may be fetched nor stored. node scripts/check-page.mjs [folder…]: these instead.
import { basename } from "node:path";
import { comparer } from "./page/comparer.mjs";
import { extractionDe, repondueDe, VARIANTES } from "./page/extractions.mjs";
import { garde, navigateur } from "./page/navigateur.mjs";

const DES_VARIANTES = { apap: "Chloé DUVAL", participant: "P00012" };
/** What a person does once the lights are answered. */
const LE_MOIS = "^(mensuel extraction --mois 2026-10|controler extraction --arrete 2026-10-31 --format json .*)$";
const { ouvrir, fermer, faute, fautes } = await navigateur();
let compares = 0;
try {
  const page = await ouvrir();
  const evaluer = (fonction, arg) => page.evaluate(fonction, arg);
  const sur = async (dossier, options) => {
    compares += await comparer(evaluer, dossier, faute, options);
  };
  const demandes = process.argv.slice(2);
  for (const dossier of demandes) await sur(dossier, { nom: basename(dossier) });
  if (demandes.length === 0) {
    await sur("samples/plie-fictif", { nom: "sample", entiere: true });
    await sur(extractionDe("exemple"), { nom: "worked example", apap: "Chloé DUVAL", participant: "P00660" });
    for (const nom of VARIANTES) {
      await sur(extractionDe(nom), { nom, ...DES_VARIANTES });
      const repondue = repondueDe(nom);
      if (repondue !== null) await sur(repondue, { nom: `${nom}, answered`, voulues: LE_MOIS });
    }
  }
  if ((await garde(page)) > 0) faute("something was stored");
} finally {
  await fermer();
}
console.log(`${compares} files compared, ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
