// The « À corriger » sheets of a month, filled by each APAP and structure, then opened and saved again by LibreOffice: the
// answers read back from the folder are the same, whatever saved them.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { remplirClasseur } from "./remplir-classeur.mjs";
import { convert } from "./soffice.mjs";

const ENTREES = "samples/plie-fictif";
const MOIS = "2026-09";
const out = mkdtempSync(join(tmpdir(), "plie-retours-"));

function plie(...argv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/plie.js", ...argv, "--silencieux"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status === 2 || status === null) throw new Error(`plie ${argv.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}

/** What the audit makes of a folder of returns. */
const lu = (dossier) =>
  plie("controler", ENTREES, "--arrete", "2026-09-30", "--justifications", dossier, "--format", "json");

try {
  plie("mensuel", ENTREES, "--mois", MOIS, "--sortie", join(out, "sorties"));
  const rempli = join(out, "rempli");
  mkdirSync(rempli);
  let saisies = 0;
  for (const sorte of ["apap", "structures"]) {
    const dossier = join(out, "sorties", MOIS, "v1", sorte);
    for (const nom of readdirSync(dossier).filter((n) => n.endsWith(".xlsx"))) {
      for (const premiere of ["Gravité", "APAP"]) {
        const source = join(premiere === "Gravité" ? dossier : rempli, nom);
        await remplirClasseur(source, join(rempli, nom), premiere, (feuille, textes, taper) => {
          if (feuille !== "À corriger" || !textes.get("Repère")) return;
          saisies++;
          if (saisies % 3 === 0) taper("Corrigé le", new Date("2026-10-05T00:00:00Z"));
          else if (saisies % 3 === 1) {
            taper("Raison", "En arrêt, l'été ; « vu » & 12,5");
            taper("Pièce", "00012");
            taper("Auteur", "Référente");
            if (saisies % 2) taper("Jusqu'au", saisies % 4 === 1 ? new Date("2026-12-31T00:00:00Z") : "31/12/2026");
          }
        });
      }
    }
  }
  const noms = readdirSync(rempli);
  const attendu = lu(rempli);
  const constats = JSON.parse(attendu).constats.filter((c) => c.justification !== null).length;
  if (saisies < 100 || constats < 20)
    throw new Error(`only ${saisies} lines, ${constats} justified: nothing to compare`);
  for (const format of ["xlsx", "ods"]) {
    const dossier = join(out, format);
    convert(
      noms.map((nom) => join(rempli, nom)),
      format,
      dossier,
    );
    // one name for both: what is told cites it
    for (const nom of readdirSync(dossier))
      renameSync(join(dossier, nom), join(dossier, nom.replace(/\.ods$/, ".xlsx")));
    if (lu(dossier) !== attendu) throw new Error(`not read the same once saved by LibreOffice as .${format}`);
  }
  console.log(
    `returns, LibreOffice: ${noms.length} workbooks, ${saisies} lines, ${constats} constats justified, read the same from .xlsx and from .ods`,
  );
} finally {
  rmSync(out, { recursive: true, force: true });
}
